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
struct spaced_text_parser : detail::Leaf<spaced_text_parser, std::string_view> {
  template <class Iterator>
  bool read(Iterator& first, const Iterator& last, std::string_view& text) const {
    if (!until<'|'>.read(first, last, text)) return false;
    text = trimmed(text);
    return !text.empty();
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
    x3::lit('|') >> spaced_text >> '|' >> spaced_count >> '|';

}  // namespace ukvotes::grammar

BOOST_FUSION_ADAPT_STRUCT(ukvotes::grammar::PartyRecord, name, leaflets)
