// expect: is private within this context|private constructor
// SPDX-License-Identifier: MIT
#include <ukvotes/codes.hpp>

#ifdef UKVOTES_COMPILES
[[maybe_unused]] const auto code = ukvotes::CountryCode::parse("GB").value();
#else
[[maybe_unused]] const ukvotes::CountryCode code;
#endif
