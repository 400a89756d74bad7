// expect: no match for .operator<.|invalid operands to binary expression
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

bool fewer(ukvotes::Seats seats, ukvotes::Ballots ballots) {
#ifdef UKVOTES_COMPILES
  return seats.value() < ballots.value();
#else
  return seats < ballots;
#endif
}
