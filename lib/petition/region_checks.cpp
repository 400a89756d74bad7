// SPDX-License-Identifier: MIT
#include <petition/region_checks.hpp>

#include <array>
#include <optional>
#include <string>

#include <geography/constituencies.hpp>
#include <geography/regions.hpp>
#include <json/places.hpp>
#include <rules/petition_rules.hpp>
#include <tables/sum.hpp>

namespace ukvotes::petition {

namespace {

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
std::size_t place_of(char letter) { return static_cast<std::size_t>(letter - 'A'); }

class RegionChecks {
 public:
  RegionChecks(const Breakdown& breakdown, std::string_view text, findings::RowFindings& findings)
      : regions_(breakdown.regions),
        constituencies_(breakdown.constituencies),
        table_(regions_.table),
        text_(text),
        findings_(findings),
        sums_(sums_by_region()) {}

  void run() {
    if (constituencies_.size() != 0 && !check_each() && regions_.size() != 0) check_total();
    check_names();
  }

 private:
  using SumsByLetter = std::array<tables::Sum, 26>;

  /// Nothing is known of regions of which a constituency may be missing: one without a count, or with a code that is in no
  /// region.
  [[nodiscard]] std::optional<SumsByLetter> sums_by_region() const {
    const auto& [table, begin, end] = constituencies_;
    const bool has_nulls = table.signatures.validity().null_count() != 0;
    SumsByLetter sums;
    for (std::size_t row = begin; row < end; ++row) {
      const char region = geography::region_of(table.code[row]);
      if (region == 0 || (has_nulls && !table.signatures.validity()[row])) return std::nullopt;
      sums[place_of(region)].add(table.signatures.values()[row]);
    }
    return sums;
  }

  /// The signatures of the constituencies of a region.
  [[nodiscard]] std::optional<std::int64_t> sum_of(char letter) const { return sums_ ? (*sums_)[place_of(letter)].value() : std::nullopt; }

  /// Whether there was something to find.
  bool check_each() {
    bool has_found = false;
    for (std::size_t row = regions_.begin; row < regions_.end; ++row) {
      const auto code = table_.code.get(row);
      const auto count = table_.signatures[row];
      const auto sum = code && is_region_letter(*code) ? sum_of(code->front()) : std::nullopt;
      if (!count || !sum || *sum == count->value()) continue;
      has_found = true;
      findings_
          .add(rule::petition::region_total, place(row, "signature_count"),
               std::string(table_.place[row]) + " has other signatures than its constituencies")
          .equation = "sum of the constituencies " + std::to_string(*sum) + " is not " + std::to_string(count->value());
    }
    return has_found;
  }

  void check_total() {
    const auto regions = tables::sum_of(table_.signatures, regions_.begin, regions_.end);
    const auto constituencies = tables::sum_of(constituencies_.table.signatures, constituencies_.begin, constituencies_.end);
    if (!regions || !constituencies || *regions == *constituencies) return;
    findings_
        .add(rule::petition::regions_total, place(regions_.begin, "signature_count"),
             "the regions and the constituencies do not add up to the same")
        .equation = "sum of the regions " + std::to_string(*regions) + ", sum of the constituencies " + std::to_string(*constituencies);
  }

  /// A code of another form has been found already; a name that is not known may be of any region.
  void check_names() {
    for (std::size_t row = regions_.begin; row < regions_.end; ++row) {
      const std::string_view code = table_.code[row];
      const geography::Region* named = geography::regions_named(table_.place[row]).single();
      if (is_region_letter(code) && named != nullptr && named->letter != code.front()) report_name(row, code.front(), *named);
    }
  }

  /// The letter or the name is wrong: that which is of a region with other signatures.
  void report_name(std::size_t row, char letter, const geography::Region& named) {
    const auto count = table_.signatures[row];
    const auto has_signatures_of = [&](char region) { return count && sum_of(region) == count->value(); };
    const geography::Region* lettered = geography::region_with(letter);
    const bool is_of_letter = has_signatures_of(letter);
    const bool is_of_name = has_signatures_of(named.letter);
    const auto add = [&](std::string_view field, const char* reason) -> findings::RowFinding& {
      return findings_.add(rule::petition::region_name, place(row, field), "the code is not that of " + std::string(named.name) + reason);
    };
    if (is_of_letter && !is_of_name && lettered != nullptr) {
      add("name", ", and the signatures are those of the code").expected = lettered->name;
    } else if (is_of_name && !is_of_letter) {
      add("ons_code", ", and the signatures are those of the name").expected = named.letter;
    } else {
      add("ons_code", "; which of them is wrong cannot be told");
    }
  }

  [[nodiscard]] findings::Place place(std::size_t row, std::string_view field) const { return json::place_of(text_, table_, row, field); }

  const Part<CodedPlaceTable>& regions_;
  const Part<SeatTable>& constituencies_;
  const CodedPlaceTable& table_;
  std::string_view text_;
  findings::RowFindings& findings_;
  std::optional<SumsByLetter> sums_;
};

}  // namespace

bool is_region_letter(std::string_view code) { return code.size() == 1 && is_letter(code.front()); }

void check_regions(const Breakdown& breakdown, std::string_view text, findings::RowFindings& findings) {
  RegionChecks(breakdown, text, findings).run();
}

}  // namespace ukvotes::petition
