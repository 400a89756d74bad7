// SPDX-License-Identifier: MIT
// UTF-8: validation and characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ukvotes::text {

/// How many bytes of a byte order mark open the text: three or none.
constexpr std::size_t size_of_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

/// How many bytes the well-formed character at the front of `text` has; 0 when what stands there is no UTF-8.
/// Source: Unicode 15, table 3-7.
std::size_t character_length(std::string_view text);

/// The first byte at or after `from` that is not ASCII, or the size.
std::size_t find_beyond_ascii(std::string_view text, std::size_t from);

/// The first byte at or after `from` that begins no well-formed character, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text, std::size_t from = 0);

/// What one look at a whole text tells.
struct Look {
  bool is_utf8 = true;
  bool may_be_encoded_twice = false;  ///< there is a character as those that Windows-1252 makes of UTF-8, and another behind it
  bool has_nul = false;               ///< there is a byte of value 0
};
Look look_at(std::string_view text);

/// The same, part by part, for those who go through the text anyway and see at once that most of it is plain: ASCII without
/// bytes of value 0, of which there is nothing to tell.
class Looking {
 public:
  explicit Looking(std::string_view text) : text_(text) {}

  /// Looks at all that is not plain from `begin` to `end`, and maybe further. The parts must come in their order.
  void look(std::size_t begin, std::size_t end);
  /// What was seen.
  [[nodiscard]] const Look& result() const { return look_; }

 private:
  std::string_view text_;
  std::size_t next_ = 0;  // behind the last character that was looked at
  Look look_;
};

/// The code point of one well-formed character.
std::uint32_t code_point(std::string_view character);

/// Appends a character, whose code point must exist and be no surrogate.
void append_character(std::string& text, std::uint32_t code_point);

/// How many bytes a character takes.
inline std::size_t length_in_utf8(std::uint32_t character) {
  return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

/// What stands where nothing can be read.
inline constexpr std::uint32_t replacement_character = 0xFFFD;

/// The number of characters; a byte that is no UTF-8 counts as one.
std::size_t count_characters(std::string_view text);

/// The text, or as many of its first bytes as given and an ellipsis behind them; no character is cut.
std::string shortened(std::string_view text, std::size_t bytes);

/// The text as it may be sent to a terminal: control characters, bidirectional formatting characters and bytes that are
/// no UTF-8 become `\u{...}` and `\x..`; a tab becomes a space.
std::string escaped(std::string_view text);

/// How many columns `escaped(text)` takes, one a character.
std::size_t escaped_width(std::string_view text);

}  // namespace ukvotes::text
