// SPDX-License-Identifier: MIT
// The grammar of the tables of a petition report.
#pragma once

#include <cstdint>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <ukvotes/grammar/leaf.hpp>

namespace ukvotes::grammar {

struct EventRecord {
  std::string_view event;
  std::string_view date;
  std::string_view time;
};

struct RankedCountry {
  std::int64_t rank;
  std::string_view name;
  Signatures signatures;
  Percent percent;
};

struct RankedConstituency {
  std::int64_t rank;
  std::string_view name;
  std::string_view mp;
  Signatures signatures;
  Percent percent;
};

/// cell-text = *(any character but "|" and line end), with the space before the next "|" still on it
inline constexpr auto cell_text = until<'|', '\n', '\r'>;
/// rank = number SP
inline constexpr auto rank = number_in_cell;
/// signatures = grouped-count SP, negative in a residual row
inline constexpr auto table_signatures = signed_grouped_count_in_cell<unit::Signatures>;
/// share = percent SP
inline constexpr auto share = percent_in_cell;

/// event-record = "| " event "| " date "| " time "|" line-end
inline constexpr auto event_record = x3::rule<class event_record_id, EventRecord>{"event, date and time"} =
    pipe >> space >> cell_text >> pipe >> space >> cell_text >> pipe >> space >> cell_text >> pipe >> line_end;

/// ranked-country = "| " rank "| " name "| " signatures "| " share "|" line-end
/// Source: the prints of Logiqx/petition-stats, python/Petition_Reports.ipynb
inline constexpr auto ranked_country = x3::rule<class ranked_country_id, RankedCountry>{"ranked country"} =
    pipe >> space >> rank >> pipe >> space >> cell_text >> pipe >> space >> table_signatures >> pipe >> space >> share >> pipe >> line_end;

/// ranked-constituency = "| " rank "| " name "| " mp "| " signatures "| " share "|" line-end
inline constexpr auto ranked_constituency = x3::rule<class ranked_constituency_id, RankedConstituency>{"ranked constituency"} =
    pipe >> space >> rank >> pipe >> space >> cell_text >> pipe >> space >> cell_text >> pipe >> space >> table_signatures >> pipe >>
    space >> share >> pipe >> line_end;

}  // namespace ukvotes::grammar

BOOST_FUSION_ADAPT_STRUCT(ukvotes::grammar::EventRecord, event, date, time)
BOOST_FUSION_ADAPT_STRUCT(ukvotes::grammar::RankedCountry, rank, name, signatures, percent)
BOOST_FUSION_ADAPT_STRUCT(ukvotes::grammar::RankedConstituency, rank, name, mp, signatures, percent)
