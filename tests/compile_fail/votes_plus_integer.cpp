// expect: no match for .operator[+].|invalid operands to binary expression
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

ukvotes::Votes next(ukvotes::Votes votes) {
#ifdef UKVOTES_COMPILES
  return votes + ukvotes::Votes(1);
#else
  return votes + 1;
#endif
}
