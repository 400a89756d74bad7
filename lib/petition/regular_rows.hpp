// SPDX-License-Identifier: MIT
// Rows as the petition site writes nearly all of them, {"name":"Leeds West","ons_code":"E14000781","signature_count":268}, or as
// Python's json does, with spaces: read at a look, without asking for one field after the other. Others are for `read_row`.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <ukvotes/digits.hpp>

#include <petition/row.hpp>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace ukvotes::petition {

namespace detail {

/// The first byte that ends plain text (a quotation mark, a backslash, or a control character), or `end`.
inline const char* behind_plain_text(const char* at, const char* end) {
#if defined(__SSE2__)
  for (; end - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i quotes = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    if (const int ends = _mm_movemask_epi8(_mm_or_si128(quotes, controls)); ends != 0)
      return at + std::countr_zero(static_cast<unsigned>(ends));
  }
#endif
  while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
  return at;
}

/// What stands before the value of a field: a comma or the brace that opens the row, and the name.
class Lead {
 public:
  Lead(std::string_view opens, std::string_view name, bool has_spaces) {
    const bool is_first = opens == "{";
    text_.append(opens).append(has_spaces && !is_first ? " \"" : "\"").append(name).append(has_spaces ? "\": " : "\":");
  }

  [[nodiscard]] bool skip(const char*& at, const char* end) const {
    if (end - at < static_cast<std::ptrdiff_t>(text_.size()) || !is_at(at)) return false;
    at += text_.size();
    return true;
  }

 private:
  /// Compares the first and the last words, which may overlap: names are short.
  [[nodiscard]] bool is_at(const char* at) const {
    using ukvotes::detail::eight_bytes;
    const std::size_t size = text_.size();
    if (size < 8 || size > 24) return std::string_view(at, size) == text_;
    const std::size_t middle = (size - 8) / 2;
    return ((eight_bytes(at) ^ eight_bytes(text_.data())) | (eight_bytes(at + middle) ^ eight_bytes(text_.data() + middle)) |
            (eight_bytes(at + size - 8) ^ eight_bytes(text_.data() + size - 8))) == 0;
  }

  std::string text_;
};

/// What stands in the row for a column, and is put there when the whole row has been found to be regular.
template <class Column>
struct Cell;

template <>
struct Cell<TextColumn> {
  std::optional<std::string_view> text;

  bool read(const char*& at, const char* end) {
    if (end - at >= 4 && std::string_view(at, 4) == "null") return at += 4, true;
    if (at == end || *at++ != '"') return false;
    const char* const begin = std::exchange(at, behind_plain_text(at, end));
    text.emplace(begin, static_cast<std::size_t>(at - begin));
    return at != end && *at++ == '"';
  }
  void put_into(TextColumn& column) const { text ? column.append(*text) : column.append_null(); }
};

template <>
struct Cell<CountColumn<unit::Signatures>> {
  std::int64_t count = 0;

  bool read(const char*& at, const char* end) {
    const auto number = read_count(at, end);
    count = number.value_or(0);
    return number.has_value();
  }
  void put_into(CountColumn<unit::Signatures>& column) const { column.append(Signatures(count)); }
};

}  // namespace detail

/// Reads objects that are regular: the given fields and no others, in this order, without escapes or numbers below zero.
template <class Table, class... Columns>
class RegularRows {
 public:
  /// A space stands behind each colon and comma, if `has_spaces`. Longer objects are not regular.
  RegularRows(Table& table, bool has_spaces, std::size_t longest, const Field<Columns>&... fields)
      : table_(table), longest_(longest), columns_(fields.column...), leads_{detail::Lead(",", fields.name, has_spaces)...} {
    const auto& first = std::get<0>(std::tie(fields...));
    leads_[0] = detail::Lead("{", first.name, has_spaces);
  }

  /// Adds the object at the front of `rows` to the table and removes it there, if it is regular, and says whether it was.
  /// `place` is where it stands in the document.
  bool read(std::string_view& rows, std::size_t place) { return read(rows, place, std::index_sequence_for<Columns...>()); }

 private:
  template <std::size_t... I>
  bool read(std::string_view& rows, std::size_t place, std::index_sequence<I...>) {
    const char* at = rows.data();
    const char* const end = at + rows.size();
    std::tuple<detail::Cell<Columns>...> cells;
    const bool are_read = ((leads_[I].skip(at, end) && std::get<I>(cells).read(at, end)) && ...);
    const auto length = static_cast<std::size_t>(at - rows.data());
    if (!are_read || at == end || *at != '}' || length > longest_) return false;
    table_.places.begin.append(static_cast<std::uint32_t>(place));
    (std::get<I>(cells).put_into(std::get<I>(columns_)), ...);
    rows.remove_prefix(length + 1);
    return true;
  }

  Table& table_;
  std::size_t longest_;
  std::tuple<Columns&...> columns_;
  std::array<detail::Lead, sizeof...(Columns)> leads_;
};

}  // namespace ukvotes::petition
