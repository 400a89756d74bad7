// expect: not a constant expression|constant expression
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

#include <cstdint>
#include <limits>

#ifdef UKVOTES_COMPILES
[[maybe_unused]] constexpr auto sum = ukvotes::Votes(std::numeric_limits<std::int64_t>::max()) + ukvotes::Votes(0);
#else
[[maybe_unused]] constexpr auto sum = ukvotes::Votes(std::numeric_limits<std::int64_t>::max()) + ukvotes::Votes(1);
#endif
