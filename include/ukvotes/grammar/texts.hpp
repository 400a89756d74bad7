// SPDX-License-Identifier: MIT
// Leaves for text: up to a delimiter, and cells of CSV.
#pragma once

#include <cstddef>
#include <string_view>

#include <ukvotes/grammar/steps.hpp>

namespace ukvotes::grammar {

/// text = *(any character but the Stops)
/// As a view of the input. With a `Cursor`, the `Stops` must be the structural characters, all of them.
template <char... Stops>
struct until_parser : detail::Leaf<until_parser<Stops...>, std::string_view> {
  template <class Iterator>
  bool read(Iterator& first, const Iterator& last, std::string_view& text) const {
    const char* const begin = detail::address(first);
    detail::seek_structural<Stops...>(first, last);
    text = {begin, static_cast<std::size_t>(detail::address(first) - begin)};
    return true;
  }
};
template <char... Stops>
inline constexpr until_parser<Stops...> until{};

/// cell = quoted / *(any character but comma, quotation mark and line end)
/// quoted = DQUOTE *(any character but DQUOTE and line end / 2DQUOTE) DQUOTE, with a comma or a line end behind it
/// The raw text, quotation marks included; `unquoted` takes them off. With a `Cursor`, commas, quotation marks, LF and CR must
/// be the structural characters. Source: RFC 4180, without line ends in cells.
struct csv_cell_parser : detail::Leaf<csv_cell_parser, std::string_view> {
  template <class Iterator>
  bool read(Iterator& first, const Iterator& last, std::string_view& text) const {
    const char* const begin = detail::address(first);
    if (first != last && *first == '"') {
      if (!pass_quoted(first, last)) return false;
    } else {
      detail::seek_structural<',', '"', '\n', '\r'>(first, last);
      if (first != last && *first == '"') return false;
    }
    text = {begin, static_cast<std::size_t>(detail::address(first) - begin)};
    return true;
  }

 private:
  template <class Iterator>
  static bool pass_quoted(Iterator& first, const Iterator& last) {
    for (++first;; ++first) {
      detail::seek<'"', '\n', '\r'>(first, last);
      if (first == last || *first != '"') return false;
      if (++first == last || *first == ',' || *first == '\n' || *first == '\r') return true;
      if (*first != '"') return false;
    }
  }
};
inline constexpr csv_cell_parser csv_cell{};

/// The cell's text without its quotation marks, but with inner ones still doubled.
constexpr std::string_view unquoted(std::string_view cell) {
  return cell.size() >= 2 && cell.front() == '"' ? cell.substr(1, cell.size() - 2) : cell;
}

}  // namespace ukvotes::grammar
