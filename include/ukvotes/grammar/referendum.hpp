// SPDX-License-Identifier: MIT
// The grammar of the difference CSV.
#pragma once

#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <ukvotes/grammar/leaf.hpp>

namespace ukvotes::grammar {

/// One line of the difference CSV; the texts are raw cells.
struct AreaRecord {
  std::string_view region;
  std::string_view area;
  Votes remain;
  Votes leave;
  std::string_view status;
  Votes difference;
};

/// vote-count = count
inline constexpr auto vote_count = delimited_count<unit::Votes>;

namespace detail {

/// region "," area "," remain "," leave "," status "," difference line-end
/// Source: the header Region,Area,Remain,Leave,Status,Absolute Difference
template <class Text>
constexpr auto area_of(const Text& text) {
  return text >> comma >> text >> comma >> vote_count >> comma >> vote_count >> comma >> text >> comma >> vote_count >> line_end;
}

}  // namespace detail

/// area-record, its texts any cells
inline constexpr auto area_record = x3::rule<class area_record_id, AreaRecord>{"area record"} = detail::area_of(csv_cell);
/// area-record without quotation marks: most are, and read in fewer steps
inline constexpr auto plain_area_record = x3::rule<class plain_area_record_id, AreaRecord>{"plain area record"} =
    detail::area_of(until<',', '"', '\n', '\r'>);

}  // namespace ukvotes::grammar

BOOST_FUSION_ADAPT_STRUCT(ukvotes::grammar::AreaRecord, region, area, remain, leave, status, difference)
