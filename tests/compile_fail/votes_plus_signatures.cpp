// expect: no match for .operator[+].|invalid operands to binary expression
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

ukvotes::Votes total(ukvotes::Votes votes, ukvotes::Signatures signatures) {
#ifdef UKVOTES_COMPILES
  return votes + ukvotes::Votes(signatures.value());
#else
  return votes + signatures;
#endif
}
