// SPDX-License-Identifier: MIT
#include "naive_x3.hpp"

#include <string>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

namespace naive_x3 {

struct Area {
  std::string region;
  std::string area;
  long long remain;
  long long leave;
  std::string status;
  long long difference;
};

}  // namespace naive_x3

BOOST_FUSION_ADAPT_STRUCT(naive_x3::Area, region, area, remain, leave, status, difference)

namespace naive_x3 {

namespace {

namespace x3 = boost::spirit::x3;

const auto cell = +~x3::char_(",\n");
const auto area = x3::rule<class area_id, Area>{"area"} =
    cell >> ',' >> cell >> ',' >> x3::long_long >> ',' >> x3::long_long >> ',' >> cell >> ',' >> x3::long_long >> x3::eol;
const auto areas = x3::rule<class areas_id, std::vector<Area>>{"areas"} =
    x3::omit[x3::lit("Region,Area,Remain,Leave,Status,Absolute Difference") >> x3::eol] >> *area;

}  // namespace

benchmarks::Facts read_referendum(std::string_view text) {
  std::vector<Area> read;
  const char* at = text.data();
  const char* const end = at + text.size();
  const bool is_whole = x3::parse(at, end, areas, read) && at == end;
  benchmarks::Facts facts{{"areas.rows", read.size()},
                          {"findings", is_whole ? 2 : 3}};  // the order and the areas, which it does not look at
  std::int64_t region = 0, name = 0, remain = 0, leave = 0, status = 0, difference = 0;
  for (const Area& one : read) {
    region += static_cast<std::int64_t>(one.region.size());
    name += static_cast<std::int64_t>(one.area.size());
    remain += one.remain;
    leave += one.leave;
    status += static_cast<std::int64_t>(one.status.size());
    difference += one.difference;
  }
  facts.merge(benchmarks::Facts{{"areas.region", region},
                                {"areas.area", name},
                                {"areas.remain", remain},
                                {"areas.leave", leave},
                                {"areas.status", status},
                                {"areas.difference", difference}});
  return facts;
}

}  // namespace naive_x3
