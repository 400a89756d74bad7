// expect: cannot convert|no viable conversion
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

#include <cstdint>

std::int64_t plain(ukvotes::Votes votes) {
#ifdef UKVOTES_COMPILES
  return votes.value();
#else
  return votes;
#endif
}
