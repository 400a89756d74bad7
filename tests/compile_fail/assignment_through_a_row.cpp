// expect: expression is not assignable|lvalue required as left operand|discards qualifiers|no viable overloaded|passing .const
// SPDX-License-Identifier: MIT
#include <ukvotes/referendum.hpp>

#ifdef UKVOTES_COMPILES
std::optional<ukvotes::Votes> change(ukvotes::AreaTable& table) { return table[0].remain(); }
#else
void change(const ukvotes::AreaTable& table) { table[0].remain().value().value() = 1; }
#endif
