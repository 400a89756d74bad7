// expect: no matching (function for call|constructor)
// SPDX-License-Identifier: MIT
#include <ukvotes/share.hpp>

#ifdef UKVOTES_COMPILES
[[maybe_unused]] const auto turnout = ukvotes::published_percent(ukvotes::Electors(7), ukvotes::Electors(10));
#else
[[maybe_unused]] const auto turnout = ukvotes::published_percent(ukvotes::Votes(7), ukvotes::Electors(10));
#endif
