// expect: no matching (function for call|constructor)|no matching conversion|is private within this context|private constructor
// SPDX-License-Identifier: MIT
#include <ukvotes/share.hpp>

#ifdef UKVOTES_COMPILES
[[maybe_unused]] const auto half = ukvotes::Percent::from_hundredths(5000);
#else
[[maybe_unused]] const auto half = ukvotes::Percent(5000);
#endif
