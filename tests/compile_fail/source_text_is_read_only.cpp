// expect: read-only location|cannot assign to return value
// SPDX-License-Identifier: MIT
#include <ukvotes/source.hpp>

#ifdef UKVOTES_COMPILES
char first(const ukvotes::Source& source) { return source.text()[0]; }
#else
void change(ukvotes::Source& source) { source.text()[0] = 0; }
#endif
