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

inline constexpr auto comma = delimiter<','>;
/// vote-count = count
inline constexpr auto vote_count = delimited_count<unit::Votes>;

/// area-record = region "," area "," remain "," leave "," status "," difference line-end
/// Source: the header Region,Area,Remain,Leave,Status,Absolute Difference
inline constexpr auto area_record = x3::rule<class area_record_id, AreaRecord>{"area record"} =
    csv_cell >> comma >> csv_cell >> comma >> vote_count >> comma >> vote_count >> comma >> csv_cell >> comma >> vote_count >> line_end;

}  // namespace ukvotes::grammar

BOOST_FUSION_ADAPT_STRUCT(ukvotes::grammar::AreaRecord, region, area, remain, leave, status, difference)
