// expect: no matching (function for call|constructor)|no matching conversion
// SPDX-License-Identifier: MIT
#include <ukvotes/codes.hpp>

#ifdef UKVOTES_COMPILES
[[maybe_unused]] const auto code = ukvotes::GssCode::parse("E14000530").value();
#else
[[maybe_unused]] const auto code = ukvotes::GssCode("E14000530");
#endif
