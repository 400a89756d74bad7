// SPDX-License-Identifier: MIT
#include <petition/place_checks.hpp>

#include <string>

#include <repair/order.hpp>
#include <rules/petition_rules.hpp>
#include <tables/repeated.hpp>

namespace ukvotes::petition {

namespace {

class PlaceChecks {
 public:
  PlaceChecks(const Breakdown& breakdown, std::string_view text, findings::RowFindings& findings)
      : breakdown_(breakdown), text_(text), findings_(findings) {}

  void run(const std::function<findings::Place()>& total) {
    check_countries(total);
    check_constituencies();
    check_regions();
    check_rows(breakdown_.countries);
    check_rows(breakdown_.constituencies);
    check_rows(breakdown_.regions);
  }

 private:
  void check_countries(const std::function<findings::Place()>& total) {
    const auto rest = breakdown_.without_country();
    if (!rest || *rest >= 0) return;
    findings_.add(rule::petition::countries_exceed_total, total(), "the countries have more signatures than there are").equation =
        exceeded(*breakdown_.all, *rest);
  }

  void check_constituencies() {
    const auto rest = breakdown_.without_constituency();
    if (!rest || *rest >= 0) return;
    findings_
        .add(rule::petition::constituencies_exceed_kingdom, row_place(breakdown_.countries.table, *breakdown_.kingdom_row(), text_),
             "the United Kingdom has fewer signatures than its constituencies")
        .equation = exceeded(*breakdown_.kingdom(), *rest);
  }

  static std::string exceeded(Signatures whole, std::int64_t rest) {
    return "sum " + std::to_string(whole.value() - rest) + " > " + std::to_string(whole.value());
  }

  void check_regions() {
    const auto& [table, begin, end] = breakdown_.regions;
    const auto regions = sum_of(breakdown_.regions);
    const auto constituencies = sum_of(breakdown_.constituencies);
    if (begin == end || breakdown_.constituencies.size() == 0 || !regions || !constituencies || *regions == *constituencies) return;
    findings_
        .add(rule::petition::regions_total, row_place(table, begin, text_), "the regions and the constituencies do not add up to the same")
        .equation = "sum of the regions " + std::to_string(*regions) + ", sum of the constituencies " + std::to_string(*constituencies);
  }

  template <class Table>
  static std::optional<std::int64_t> sum_of(const Part<Table>& part) {
    return repair_search::sum_of(part.table.signatures, part.begin, part.end);
  }

  template <class Table>
  void check_rows(const Part<Table>& part) {
    const Table& table = part.table;
    const auto counts = table.signatures.values();
    for (std::size_t row = part.begin; row < part.end; ++row) {
      if (counts[row] >= 0) continue;
      findings_
          .add(rule::petition::negative_count, row_place(table, row, text_),
               std::string(table.place[row]) + " has a negative number of signatures")
          .equation = std::to_string(counts[row]) + " < 0";
    }
    const auto code_of = [&](std::size_t row) { return table.code.get(part.begin + row); };
    for (const tables::Repeated& place : tables::repeated_rows(part.size(), code_of)) {
      const std::size_t row = part.begin + place.row;
      findings_.add(rule::petition::repeated_place, row_place(table, row, text_),
                    "the code of " + std::string(table.place[row]) + " stands here a second time");
    }
  }

  const Breakdown& breakdown_;
  std::string_view text_;
  findings::RowFindings& findings_;
};

}  // namespace

void check_places(const Breakdown& breakdown, std::string_view text, const std::function<findings::Place()>& total,
                  findings::RowFindings& findings) {
  PlaceChecks(breakdown, text, findings).run(total);
}

}  // namespace ukvotes::petition
