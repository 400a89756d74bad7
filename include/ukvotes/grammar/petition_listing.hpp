// SPDX-License-Identifier: MIT
// The grammar of a petition listing.
#pragma once

#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <ukvotes/grammar/leaf.hpp>

namespace ukvotes::grammar {

/// One place and its signatures.
struct PlaceRecord {
  std::string_view name;
  Signatures signatures;
};

inline constexpr auto signature_count = delimited_count<unit::Signatures>;

/// country-record = name ":" 2SP count line-end
/// constituency-record = name ":" SP count line-end
/// Source: the prints of cruor99/UK-parliament-petitions-by-country, main.py
inline constexpr auto country_record = x3::rule<class country_record_id, PlaceRecord>{"country and its signatures"} =
    until<':', '\n', '\r'> >> literal<":  "> >> signature_count >> line_end;
inline constexpr auto constituency_record = x3::rule<class constituency_record_id, PlaceRecord>{"constituency and its signatures"} =
    until<':', '\n', '\r'> >> literal<": "> >> signature_count >> line_end;

}  // namespace ukvotes::grammar

BOOST_FUSION_ADAPT_STRUCT(ukvotes::grammar::PlaceRecord, name, signatures)
