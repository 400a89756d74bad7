// SPDX-License-Identifier: MIT
// The grammar of a party tally in pipe cells.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <ukvotes/grammar/leaf.hpp>
#include <ukvotes/white_space.hpp>

namespace ukvotes::grammar {

/// One party and its leaflets.
struct PartyRecord {
  std::string_view name;  ///< without the white space around it
  Leaflets leaflets;
};

/// spaced-text = text up to the next "|", without the white space around it; not empty
/// A `Cursor` must stand behind a pipe, and know pipes and the edges of text as structural, and them alone: what comes first
/// is a pipe or text, and white space of which it knows is followed by a pipe, unless it stands within the text.
struct spaced_text_parser : detail::Leaf<spaced_text_parser, std::string_view> {
  static bool read(const char*& first, const char* last, std::string_view& text) { return read_slowly(first, last, text); }
  static bool read(Cursor& first, const Cursor& last, std::string_view& text) {
    Cursor at = first;
    at.leap();
    if (at == last || *at == '|') return false;
    const char* const begin = at.address();
    at.step();
    at.leap();
    if (at == last) return read_slowly(first, last, text);
    const char* end = at.address();
    if (*at != '|') {
      at.step();
      at.leap();
      if (at == last || *at != '|') return read_slowly(first, last, text);
      --end;
    } else if (is_white_space(end[-1])) {
      --end;
    }
    first = at;
    text = {begin, static_cast<std::size_t>(end - begin)};
    return true;
  }

 private:
  template <class Iterator>
  static bool read_slowly(Iterator& first, const Iterator& last, std::string_view& text) {
    Iterator at = first;
    text = any_up_to_pipe(at, last);
    first = at;
    return !text.empty();
  }
  template <class Iterator>
  [[gnu::noinline]] static std::string_view any_up_to_pipe(Iterator& at, const Iterator& last) {
    const char* const begin = detail::address(at);
    detail::seek<'|'>(at, last);
    return trimmed({begin, static_cast<std::size_t>(detail::address(at) - begin)});
  }
};
inline constexpr spaced_text_parser spaced_text{};

/// spaced-count = grouped-count with white space around it
struct spaced_count_parser : detail::Leaf<spaced_count_parser, Leaflets> {
  template <class Iterator>
  bool read(Iterator& first, const Iterator& last, Leaflets& count) const {
    const char* const begin = detail::address(first);
    std::string_view text;
    if (!spaced_text.read(first, last, text)) return false;
    const char* const end = text.data() + text.size();
    const bool is_short = std::endian::native == std::endian::little && text.size() <= 8 && end - begin >= 8;
    std::int64_t value = is_short ? ukvotes::detail::short_grouped_before(end, text.size()) : -1;
    if (value < 0) value = parse_grouped_count(text, false).value_or(-1);
    count = Leaflets(value);
    return value >= 0;
  }
};
inline constexpr spaced_count_parser spaced_count{};

/// party-record = "|" spaced-text "|" spaced-count "|"
/// Source: the cells of the table of electionleaflets.org/parties/
inline constexpr auto party_record = x3::rule<class party_record_id, PartyRecord>{"party and its leaflets"} =
    pipe >> spaced_text >> pipe >> spaced_count >> pipe;

}  // namespace ukvotes::grammar

BOOST_FUSION_ADAPT_STRUCT(ukvotes::grammar::PartyRecord, name, leaflets)
