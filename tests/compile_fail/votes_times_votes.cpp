// expect: no match for .operator[*].|invalid operands to binary expression
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

std::int64_t square(ukvotes::Votes votes) {
#ifdef UKVOTES_COMPILES
  return votes.value() * votes.value();
#else
  return votes * votes;
#endif
}
