// expect: no match for .operator==.|invalid operands to binary expression
// SPDX-License-Identifier: MIT
#include <ukvotes/codes.hpp>

bool same(ukvotes::GssCode place, ukvotes::CountryCode country) {
#ifdef UKVOTES_COMPILES
  return place.text() == country.text();
#else
  return place == country;
#endif
}
