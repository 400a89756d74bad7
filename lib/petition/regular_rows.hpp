// SPDX-License-Identifier: MIT
// Rows as the petition site writes nearly all of them, {"name":"Leeds West","ons_code":"E14000781","signature_count":268}, or as
// Python's json does, with spaces: read at a look, without asking for one field after the other. Others are for `read_row`.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <ukvotes/digits.hpp>

#include <findings/collector.hpp>
#include <petition/row.hpp>
#include <tables/building.hpp>

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

/// What stands before the value of a field: a comma or the brace that opens the row, and the name. Held against the text in
/// words of eight bytes: the first, one in the middle, and the last, which may overlap.
class Lead {
 public:
  Lead() = default;
  Lead(std::string_view opens, std::string_view name, bool has_spaces) {
    std::string text;
    text.append(opens).append(has_spaces && opens != "{" ? " \"" : "\"").append(name).append(has_spaces ? "\": " : "\":");
    size_ = text.size();
    text.resize(std::max<std::size_t>(size_, 8));
    places_ = {0, (text.size() - 8) / 2, text.size() - 8};
    for (std::size_t i = 0; i < 3; ++i) words_[i] = ukvotes::detail::eight_bytes(text.data() + places_[i]);
    if (size_ < 8)
      mask_ = std::endian::native == std::endian::little ? ~std::uint64_t{0} >> (64 - 8 * size_) : ~std::uint64_t{0} << (64 - 8 * size_);
    assert(size_ <= most);
  }

  /// Goes behind it if it stands at `at`; says whether it does, and where it does not, `at` is of no more use. The document ends
  /// at `end`: what is behind the last row of an array, a bracket at least, is in no lead.
  [[nodiscard]] bool skip(const char*& at, const char* end) const {
    if (static_cast<std::size_t>(end - at) < most) return false;
    std::uint64_t differing = 0;
    for (std::size_t i = 0; i < 3; ++i) differing |= ukvotes::detail::eight_bytes(at + places_[i]) ^ words_[i];
    at += size_;
    return (differing & mask_) == 0;
  }

 private:
  static constexpr std::size_t most = 24;  // bytes of three words

  std::size_t size_ = 0;
  std::array<std::size_t, 3> places_{};
  std::array<std::uint64_t, 3> words_{};
  std::uint64_t mask_ = ~std::uint64_t{0};
};

/// What stands in the row for a column, and is put there when the whole row has been found to be regular.
template <class Column>
struct Cell;

template <>
struct Cell<TextColumn> {
  std::string_view text;
  bool is_null = false;

  bool read(const char*& at, const char* end) {
    if (end - at < 4) return false;
    is_null = std::memcmp(at, "null", 4) == 0;
    if (is_null) return at += 4, true;
    if (*at++ != '"') return false;
    const char* const begin = std::exchange(at, behind_plain_text(at, end));
    text = {begin, static_cast<std::size_t>(at - begin)};
    return at != end && *at++ == '"';
  }
  void put_into(TextColumn::Room& room, std::size_t row) const { is_null ? room.put_null(row) : room.put(row, text); }
};

template <>
struct Cell<CountColumn<unit::Signatures>> {
  std::int64_t count = 0;

  bool read(const char*& at, const char* end) {
    const auto number = read_count(at, end);
    count = number.value_or(0);
    return number.has_value();
  }
  void put_into(CountColumn<unit::Signatures>::Room& room, std::size_t row) const { room.put(row, Signatures(count)); }
};

}  // namespace detail

/// Reads objects that are regular: the given fields and no others, in this order, without escapes or numbers below zero.
template <class Table, class... Columns>
class RegularRows {
 public:
  /// A space stands behind each colon and comma, if `has_spaces`.
  RegularRows(Table& table, bool has_spaces, const findings::Collector& collector, const Field<Columns>&... fields)
      : table_(table),
        text_(collector.text()),
        most_rows_(collector.limits().rows),
        longest_(std::min<std::size_t>(collector.limits().field_bytes, piece_bytes)),
        separator_(has_spaces ? ", " : ","),
        columns_(fields.column...),
        leads_{detail::Lead(",", fields.name, has_spaces)...} {
    const auto& first = std::get<0>(std::tie(fields...));
    leads_[0] = detail::Lead("{", first.name, has_spaces);
  }

  /// Adds the objects at the front of `rows` to the table, as long as they are regular and a separator stands between them, and
  /// removes them there. Says whether the first was.
  bool read(std::string_view& rows) {
    const char* at = rows.data();
    const char* const end = at + rows.size();
    const char* behind = at;
    bool is_first = table_.size() == 0;
    while (read_piece(at, end, behind, std::index_sequence_for<Columns...>())) {
      if (std::exchange(is_first, false)) expect_rows(static_cast<std::size_t>(at - rows.data()), rows.size());
    }
    const bool has_read = behind != rows.data();
    rows.remove_prefix(static_cast<std::size_t>(behind - rows.data()));
    return has_read;
  }

 private:
  static constexpr std::size_t piece_bytes = std::size_t{1} << 16;
  static constexpr std::size_t piece_rows = piece_bytes / 8;  // any row has more than eight bytes

  /// From the first piece it is known about how many rows will come, if the limit lets them.
  void expect_rows(std::size_t read, std::size_t all) {
    const std::size_t times = std::min(all / read, most_rows_ / table_.size());
    tables::expect(table_, times + times / 32 + 1, piece_rows, piece_bytes + longest_);
  }

  /// Reads the rows that begin within a piece of the text at `at`. Says whether another may stand at `at` then; `behind` is where
  /// the last one ends.
  template <std::size_t... I>
  [[gnu::flatten]] bool read_piece(const char*& at, const char* end, const char*& behind, std::index_sequence<I...>) {
    const auto left = static_cast<std::size_t>(end - at);
    const char* const piece_end = at + std::min(piece_bytes, left);
    const std::size_t most = std::min(piece_rows, left / 8 + 1);
    (tables::detail::make_room(std::get<I>(columns_), most, std::min(piece_bytes + longest_, left)), ...);
    table_.places.begin.make_room(most);
    std::size_t row = table_.places.begin.size();
    auto rooms = std::tuple(std::get<I>(columns_).room(row)...);
    std::uint32_t* const begins = table_.places.begin.room();
    const auto leads = leads_;
    const char* const text = text_.data();
    const char* const text_end = text + text_.size();
    const char* next = at;
    bool goes_on = true;
    while (goes_on && next < piece_end && row < most_rows_) {
      const char* const begin = next;
      std::tuple<detail::Cell<Columns>...> cells;
      goes_on = ((leads[I].skip(next, text_end) && std::get<I>(cells).read(next, end)) && ...) && next != end && *next == '}' &&
                static_cast<std::size_t>(next - begin) <= longest_;
      if (!goes_on) break;
      begins[row] = static_cast<std::uint32_t>(begin - text);
      (std::get<I>(cells).put_into(std::get<I>(rooms), row), ...);
      ++row;
      behind = ++next;
      goes_on = skip_separator(next, end);
    }
    at = next;
    (std::get<I>(columns_).grow_into_room(row), ...);
    table_.places.begin.grow_into_room(row);
    return goes_on && next != end && row < most_rows_;
  }

  bool skip_separator(const char*& at, const char* end) const {
    const bool is_there = std::string_view(at, static_cast<std::size_t>(end - at)).starts_with(separator_);
    at += is_there ? separator_.size() : 0;
    return is_there;
  }

  Table& table_;
  std::string_view text_;  // of the document
  std::size_t most_rows_;
  std::size_t longest_;
  std::string_view separator_;
  std::tuple<Columns&...> columns_;
  std::array<detail::Lead, sizeof...(Columns)> leads_;
};

}  // namespace ukvotes::petition
