// SPDX-License-Identifier: MIT
// Finding structural characters in bulk.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <text/utf8.hpp>

namespace ukvotes::scan {

/// Up to four characters; unused places repeat one.
using CharacterSet = std::array<char, 4>;

/// Which places of a text a grammar wants to be led to.
struct Structure {
  CharacterSet characters;  ///< those that structure the format
  /// Where text begins and where it ends, too. White space and structural characters are what stands between texts, if there
  /// are two of them in a row, or a structural one; indexed are the first character behind them, the second one of white
  /// space, and the structural ones. Before the beginning there is white space.
  bool with_text_edges = false;
};

inline constexpr CharacterSet white_space{' ', '\n', '\r', '\t'};

inline constexpr Structure csv_structure{{',', '\n', '\r', '"'}};
inline constexpr Structure listing_structure{{':', '\n', '\r', '\r'}};
inline constexpr Structure pipe_line_structure{{'|', '\n', '\r', '\r'}};
inline constexpr Structure spaced_pipe_structure{{'|', '|', '|', '|'}, true};

/// What one pass over a text has found.
struct Found {
  std::size_t count = 0;  ///< how many structural places there are
  text::Look look;
};

/// Writes the offsets of the structural places of `text` in ascending order to `out`, which has room for all of
/// them and eight more.
using Kernel = Found (*)(std::string_view text, const Structure& structure, std::uint32_t* out);

Found find_structural_portable(std::string_view text, const Structure& structure, std::uint32_t* out);
#if defined(__x86_64__)
Found find_structural_sse2(std::string_view text, const Structure& structure, std::uint32_t* out);
Found find_structural_avx2(std::string_view text, const Structure& structure, std::uint32_t* out);
#endif
#if defined(__aarch64__)
Found find_structural_neon(std::string_view text, const Structure& structure, std::uint32_t* out);
#endif

/// The fastest kernel that this processor has, chosen once.
Kernel best_kernel();

}  // namespace ukvotes::scan
