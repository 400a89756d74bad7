// expect: discards qualifiers|not marked const|no matching member function
// SPDX-License-Identifier: MIT
#include <ukvotes/referendum.hpp>

#ifdef UKVOTES_COMPILES
void add(ukvotes::AreaTable& table) { table.area.append("Bristol"); }
#else
void add(const ukvotes::Referendum& referendum) { referendum.areas().area.append("Bristol"); }
#endif
