// SPDX-License-Identifier: MIT
// What a text is, told by its content alone.
#pragma once

#include <cstddef>
#include <string_view>

#include <ukvotes/read.hpp>

namespace ukvotes::kinds {

/// How many bytes of a text are looked at: enough for the first lines of anything.
inline constexpr std::size_t looked_at = 1 << 16;

/// Which kinds are asked about.
enum class Ask {
  all,         ///< those that do not fit say why
  until_found  ///< no other once one fits
};

/// The kind without the dialect.
Recognition recognise_kind(std::string_view text, Ask ask);

/// The dialect of a text of a kind. The whole text may be searched for it.
Dialect dialect_of(Kind kind, std::string_view text);

}  // namespace ukvotes::kinds
