// SPDX-License-Identifier: MIT
// Finding structural characters in bulk.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <text/utf8.hpp>

namespace ukvotes::scan {

/// Up to four characters that structure a format; unused places repeat one.
using StructuralSet = std::array<char, 4>;

inline constexpr StructuralSet csv_structure{',', '\n', '\r', '"'};
inline constexpr StructuralSet listing_structure{':', '\n', '\r', '\r'};
inline constexpr StructuralSet pipe_line_structure{'|', '\n', '\r', '\r'};
inline constexpr StructuralSet pipe_structure{'|', '|', '|', '|'};

/// What one pass over a text has found.
struct Found {
  std::size_t count = 0;  ///< how many structural characters there are
  text::Look look;
};

/// Writes the offsets of the structural characters of `text` in ascending order to `out`, which has room for all of
/// them and eight more.
using Kernel = Found (*)(std::string_view text, StructuralSet set, std::uint32_t* out);

Found find_structural_portable(std::string_view text, StructuralSet set, std::uint32_t* out);
#if defined(__x86_64__)
Found find_structural_sse2(std::string_view text, StructuralSet set, std::uint32_t* out);
Found find_structural_avx2(std::string_view text, StructuralSet set, std::uint32_t* out);
#endif
#if defined(__aarch64__)
Found find_structural_neon(std::string_view text, StructuralSet set, std::uint32_t* out);
#endif

/// The fastest kernel that this processor has, chosen once.
Kernel best_kernel();

}  // namespace ukvotes::scan
