// expect: no matching (function for call|constructor)|no matching conversion
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

ukvotes::Votes as_votes(ukvotes::Signatures signatures) {
#ifdef UKVOTES_COMPILES
  return ukvotes::Votes(signatures.value());
#else
  return ukvotes::Votes(signatures);
#endif
}
