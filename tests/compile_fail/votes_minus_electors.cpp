// expect: no match for .operator-.|invalid operands to binary expression
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

ukvotes::Votes abstentions(ukvotes::Votes votes, ukvotes::Electors electors) {
#ifdef UKVOTES_COMPILES
  return ukvotes::Votes(electors.value()) - votes;
#else
  return electors - votes;
#endif
}
