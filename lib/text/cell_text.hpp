// SPDX-License-Identifier: MIT
// From the raw bytes of a cell to the text that goes into a column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ukvotes::text {

/// Takes quotation marks off and makes text valid UTF-8: bytes that are none become U+FFFD, since columns promise UTF-8.
class CellText {
 public:
  /// `is_utf8`: the whole document has been found to be UTF-8, so that cells need no look.
  explicit CellText(bool is_utf8) : is_utf8_(is_utf8) {}

  /// The text of a raw CSV cell. The view lasts until the next call.
  std::string_view of_csv(std::string_view raw) {
    if (raw.size() >= 2 && raw.front() == '"' && raw.back() == '"') return of_quoted(raw.substr(1, raw.size() - 2));
    return of(raw);
  }
  /// The most bytes that texts of so many raw bytes can have: U+FFFD takes three for one.
  [[nodiscard]] std::size_t room_for(std::size_t raw_bytes) const { return is_utf8_ ? raw_bytes : 3 * raw_bytes; }

  /// The text of a cell that has no quotation marks to take off.
  std::string_view of(std::string_view raw) { return is_utf8_ ? raw : of_invalid(raw); }

 private:
  std::string_view of_quoted(std::string_view inner);
  std::string_view of_invalid(std::string_view raw);

  bool is_utf8_;
  std::string scratch_;
  std::string repaired_;
};

}  // namespace ukvotes::text
