// SPDX-License-Identifier: MIT
#include <petition/place_checks.hpp>

#include <string>

#include <ukvotes/codes.hpp>

#include <geography/constituencies.hpp>
#include <json/places.hpp>
#include <petition/region_checks.hpp>
#include <rules/petition_rules.hpp>
#include <tables/repeated.hpp>
#include <tables/sum.hpp>

namespace ukvotes::petition {

namespace {

using geography::all_constituencies;
using geography::region_of;

class PlaceChecks {
 public:
  PlaceChecks(const Breakdown& breakdown, std::string_view text, findings::RowFindings& findings)
      : breakdown_(breakdown), text_(text), findings_(findings) {}

  void run(const std::function<findings::Place()>& total) {
    check_countries(total);
    check_constituencies();
    check_kingdom();
    check_regions(breakdown_, text_, findings_);
    check_rows(breakdown_.countries);
    check_codes(
        breakdown_.constituencies, [](std::string_view code) { return GssCode::parse(code).has_value(); },
        "a capital letter and eight digits");
    const std::size_t repeated = check_rows(breakdown_.constituencies);
    check_surplus(breakdown_.constituencies.size() - repeated);
    check_codes(breakdown_.regions, is_region_letter, "a capital letter");
    check_rows(breakdown_.regions);
  }

 private:
  void check_countries(const std::function<findings::Place()>& total) {
    const auto sum = known_sum(breakdown_.countries);
    if (!breakdown_.all || !sum || *sum <= breakdown_.all->value()) return;
    findings_.add(rule::petition::countries_exceed_total, total(), "the countries have more signatures than there are").equation =
        exceeded(*breakdown_.all, *sum);
  }

  void check_constituencies() {
    const auto kingdom = breakdown_.kingdom();
    const auto sum = known_sum(breakdown_.constituencies);
    if (!kingdom || !sum || *sum <= kingdom->value()) return;
    findings_
        .add(rule::petition::constituencies_exceed_kingdom, count_place(breakdown_.countries.table, *breakdown_.kingdom_row()),
             "the United Kingdom has fewer signatures than its constituencies")
        .equation = exceeded(*kingdom, *sum);
  }

  void check_kingdom() {
    const auto& [table, begin, end] = breakdown_.constituencies;
    if (begin == end || breakdown_.lacks_countries || breakdown_.kingdom_row()) return;
    const auto sum = known_sum(breakdown_.constituencies);
    if (!sum || *sum <= 0) return;
    findings_
        .add(rule::petition::kingdom_missing, count_place(table, begin),
             "constituencies have signatures, and the United Kingdom is none of the countries")
        .equation = "sum of the constituencies " + std::to_string(*sum);
  }

  /// Of areas with other codes nothing is known.
  void check_surplus(std::size_t seats) {
    const auto& [table, begin, end] = breakdown_.constituencies;
    if (seats <= all_constituencies || region_of(table.code[begin]) == 0) return;
    findings_
        .add(rule::petition::surplus_constituencies, count_place(table, begin + all_constituencies),
             "there are more constituencies than the House of Commons has")
        .equation = std::to_string(seats) + " > " + std::to_string(all_constituencies);
  }

  static std::string exceeded(Signatures whole, std::int64_t sum) {
    return "sum " + std::to_string(sum) + " > " + std::to_string(whole.value());
  }

  /// Of the counts that are there.
  template <class Table>
  static std::optional<std::int64_t> known_sum(const Part<Table>& part) {
    return tables::known_sum_of(part.table.signatures, part.begin, part.end);
  }

  template <class Table>
  void check_nulls(const Part<Table>& part) {
    const auto& validity = part.table.signatures.validity();
    std::size_t nulls = 0;
    std::size_t first = 0;
    for (std::size_t row = part.end; row-- > part.begin;) {
      if (validity[row]) continue;
      first = row;
      ++nulls;
    }
    if (nulls == 0) return;
    std::string message = std::string(part.table.place[first]) + " has no count";
    if (nulls > 1) message += " (the first of " + std::to_string(nulls) + " such rows)";
    findings_.add(rule::petition::null_count, count_place(part.table, first), message);
  }

  /// Gives the number of places that stand there a second time.
  template <class Table>
  std::size_t check_rows(const Part<Table>& part) {
    if (part.table.signatures.validity().null_count() != 0) check_nulls(part);
    const Table& table = part.table;
    const auto counts = table.signatures.values();
    for (std::size_t row = part.begin; row < part.end; ++row) {
      if (counts[row] >= 0) continue;
      findings_
          .add(rule::petition::negative_count, count_place(table, row),
               std::string(table.place[row]) + " has a negative number of signatures")
          .equation = std::to_string(counts[row]) + " < 0";
    }
    const auto code_of = [&](std::size_t row) { return table.code.get(part.begin + row); };
    const auto repeated = tables::repeated_rows(part.size(), code_of);
    for (const tables::Repeated& place : repeated) {
      const std::size_t row = part.begin + place.row;
      findings_.add(rule::petition::repeated_place, json::place_of(text_, table, row, code_field(table)),
                    "the code of " + std::string(table.place[row]) + " stands here a second time");
    }
    return repeated.size();
  }

  /// Codes of countries are of no one form: the site has some of its own, and some that have expired.
  template <class Table, class IsCode>
  void check_codes(const Part<Table>& part, const IsCode& is_code, std::string_view form) {
    const Table& table = part.table;
    for (std::size_t row = part.begin; (row = behind_codes(part, row, is_code)) < part.end; ++row) {
      findings_
          .add(rule::petition::code, json::place_of(text_, table, row, code_field(table)),
               "the code of " + std::string(table.place[row]) + " is none")
          .expected = form;
    }
  }

  /// The first row from that one on which has a code of another form.
  template <class Table, class IsCode>
  static std::size_t behind_codes(const Part<Table>& part, std::size_t row, const IsCode& is_code) {
    const TextColumn& codes = part.table.code;
    const std::size_t end = part.end;
    while (row < end && (is_code(codes[row]) || !codes.validity()[row])) ++row;
    return row;
  }

  static std::string_view code_field(const SeatTable&) { return "ons_code"; }
  static std::string_view code_field(const CodedPlaceTable& table) { return table.name == "countries" ? "code" : "ons_code"; }

  template <class Table>
  [[nodiscard]] findings::Place count_place(const Table& table, std::size_t row) const {
    return json::place_of(text_, table, row, "signature_count");
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
