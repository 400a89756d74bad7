// expect: no matching (function for call|constructor)|no matching conversion
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

#ifdef UKVOTES_COMPILES
[[maybe_unused]] const ukvotes::Votes votes('7' - '0');
#else
[[maybe_unused]] const ukvotes::Votes votes('7');
#endif
