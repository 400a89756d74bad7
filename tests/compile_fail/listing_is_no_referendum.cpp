// expect: could not convert|cannot convert|no viable conversion|invalid initialization of reference
// SPDX-License-Identifier: MIT
#include <ukvotes/write.hpp>

#ifdef UKVOTES_COMPILES
std::string text(const ukvotes::PetitionListing& listing) { return ukvotes::compose(listing); }
#else
std::string text(const ukvotes::PetitionListing& listing) {
  const ukvotes::Referendum& referendum = listing;
  return ukvotes::compose(referendum);
}
#endif
