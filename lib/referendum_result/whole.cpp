// SPDX-License-Identifier: MIT
#include <referendum_result/whole.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

namespace ukvotes::referendum_result {

namespace {

/// The code of each published region in the dictionary of a document, or -1 where it has no area.
std::vector<std::int32_t> codes_of_regions(const AreaVotes& areas) {
  std::vector<std::int32_t> codes;
  const TextColumn& texts = areas.region.dictionary();
  for (const RegionResult& region : published_regions) {
    codes.push_back(-1);
    for (std::size_t code = 0; code < texts.size(); ++code) {
      if (texts[code] == (areas.has_codes ? region.code : region.name)) codes.back() = static_cast<std::int32_t>(code);
    }
  }
  return codes;
}

struct Sum {
  RegionSum sum;
  bool has_row = false;
  bool is_known = true;
};

/// The votes as they are stored, 0 where they are not known: every row of a document is looked at.
class StoredVotes {
 public:
  explicit StoredVotes(const AreaVotes& areas)
      : areas_(areas),
        remain_(areas.remain.values()),
        leave_(areas.leave.values()),
        are_all_known_(remain_.size() == leave_.size() && areas.remain.validity().null_count() + areas.leave.validity().null_count() == 0) {
  }

  [[nodiscard]] std::size_t size() const { return std::min(remain_.size(), leave_.size()); }
  [[nodiscard]] std::int64_t remain(std::size_t row) const { return row < remain_.size() ? remain_[row] : 0; }
  [[nodiscard]] std::int64_t leave(std::size_t row) const { return row < leave_.size() ? leave_[row] : 0; }
  [[nodiscard]] bool are_known(std::size_t row) const {
    return are_all_known_ || (row < size() && areas_.remain.validity()[row] && areas_.leave.validity()[row]);
  }

 private:
  const AreaVotes& areas_;
  std::span<const std::int64_t> remain_;
  std::span<const std::int64_t> leave_;
  bool are_all_known_;
};

/// What the areas of each text in the dictionary add up to; last, those of areas without a region.
std::vector<Sum> sums_of(const AreaVotes& areas, std::span<const std::size_t> told) {
  const std::size_t none = areas.region.dictionary().size();
  std::vector<Sum> sums(none + 1);
  const StoredVotes votes(areas);
  for (std::size_t row = 0; row < areas.region.size(); ++row) {
    auto& [sum, has_row, is_known] = sums[areas.region.validity()[row] ? static_cast<std::size_t>(areas.region.codes()[row]) : none];
    if (!has_row) sum.first_row = row;
    has_row = true;
    is_known = is_known && votes.are_known(row) && (told.empty() || !std::binary_search(told.begin(), told.end(), row));
    sum.remain += votes.remain(row);
    sum.leave += votes.leave(row);
  }
  return sums;
}

/// Whether an area whose votes are not known may be one of any region.
bool may_be_anywhere(const std::vector<Sum>& sums, const std::vector<std::int32_t>& codes) {
  for (std::size_t code = 0; code < sums.size(); ++code) {
    const bool is_published = std::find(codes.begin(), codes.end(), static_cast<std::int32_t>(code)) != codes.end();
    if (!is_published && !sums[code].is_known) return true;
  }
  return false;
}

/// Counts have 18 digits at most; a sum of hostile ones is only told by its sign.
std::int64_t narrowed(detail::wide sum) {
  constexpr detail::wide largest = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::clamp<detail::wide>(sum, -largest, largest));
}

std::string votes_text(detail::wide remain, detail::wide leave) {
  return std::to_string(narrowed(remain)) + " Remain, " + std::to_string(narrowed(leave)) + " Leave";
}

std::string difference_text(detail::wide sum, std::int64_t published) {
  const std::int64_t gap = narrowed(sum - published);
  return (gap > 0 ? "+" : "") + std::to_string(gap);
}

/// The row that has as many votes as all the others together: where rows are sorted, a total comes first.
std::optional<std::size_t> half_of_all(const StoredVotes& votes, detail::wide remain, detail::wide leave) {
  if (votes.size() < 3 || remain + leave == 0) return std::nullopt;
  for (std::size_t row = 0; row < votes.size(); ++row) {
    if (2 * detail::wide{votes.remain(row)} == remain && 2 * detail::wide{votes.leave(row)} == leave) return row;
  }
  return std::nullopt;
}

}  // namespace

std::size_t regions_of(const AreaVotes& areas) {
  const auto codes = codes_of_regions(areas);
  return codes.size() - static_cast<std::size_t>(std::count(codes.begin(), codes.end(), -1));
}

std::vector<RegionSum> regions_that_differ(const AreaVotes& areas, std::span<const std::size_t> told) {
  std::vector<RegionSum> different;
  const auto codes = codes_of_regions(areas);
  const auto sums = sums_of(areas, told);
  if (may_be_anywhere(sums, codes)) return different;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i] < 0) continue;
    const RegionResult& region = published_regions[i];
    auto [sum, has_row, is_known] = sums[static_cast<std::size_t>(codes[i])];
    if (!has_row || !is_known || (sum.remain == region.remain && sum.leave == region.leave)) continue;
    sum.region = &region;
    different.push_back(sum);
  }
  return different;
}

std::optional<std::size_t> total_row(const AreaVotes& areas) {
  detail::wide remain_above = 0;
  detail::wide leave_above = 0;
  const StoredVotes votes(areas);
  for (std::size_t row = 0; row < votes.size(); ++row) {
    if (!votes.are_known(row)) return std::nullopt;
    const bool is_total = votes.remain(row) == remain_above && votes.leave(row) == leave_above;
    if (row >= 2 && is_total && remain_above + leave_above > 0) return row;
    remain_above += votes.remain(row);
    leave_above += votes.leave(row);
  }
  return half_of_all(votes, remain_above, leave_above);
}

void report_total_row(findings::Collector& collector, const Rule& rule, const findings::Place& place) {
  collector.add(rule, place, "the row has the votes of all others, or of all rows above it, together").expected =
      "an area; totals follow from the areas";
}

void report_region(findings::Collector& collector, const Rule& rule, const findings::Place& place, const RegionSum& sum) {
  const RegionResult& region = *sum.region;
  Finding& finding = collector.add(rule, place, "the areas of " + std::string(region.name) + " do not add up to its published result");
  finding.found = votes_text(sum.remain, sum.leave);
  finding.expected = votes_text(region.remain, region.leave);
  finding.equation = "areas minus published result: " + difference_text(sum.remain, region.remain) + " Remain, " +
                     difference_text(sum.leave, region.leave) + " Leave";
}

void check_area_count(findings::Collector& collector, const Rule& rule, std::string_view table, std::size_t areas) {
  if (areas == published_areas) return;
  const std::size_t end = collector.text().size();
  const std::string message = areas == 1 ? "there is 1 area" : "there are " + std::to_string(areas) + " areas";
  Finding& finding = collector.add(rule, {end, end, table, 0, {}}, message);
  finding.expected = std::to_string(published_areas);
}

}  // namespace ukvotes::referendum_result
