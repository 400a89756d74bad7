// SPDX-License-Identifier: MIT
#include <constituency_register/reconcile.hpp>

#include <string>

#include <ukvotes/codes.hpp>

#include <findings/row_findings.hpp>
#include <geography/constituencies.hpp>
#include <json/places.hpp>
#include <rules/register_rules.hpp>
#include <tables/repeated.hpp>

namespace ukvotes::constituencies {

namespace {

using geography::all_constituencies;

class Checks {
 public:
  Checks(const RegisterTable& table, findings::Collector& collector) : table_(table), collector_(collector), findings_(collector) {}

  void run() {
    const auto codes = tables::repeated_rows(table_.code);
    const auto names = tables::repeated_rows(table_.constituency);
    auto code = codes.begin();
    auto name = names.begin();
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (row == 0) check_number();
      check_code(row);
      check_dates(row);
      if (code != codes.end() && code->row == row) report_repeated(*code++, "ons_code");
      if (name != names.end() && name->row == row) report_repeated(*name++, "constituency");
      findings_.end_row();
    }
  }

 private:
  void check_code(std::size_t row) {
    const auto code = table_.code.get(row);
    if (!code) return;
    if (table_.key[row] != *code)
      findings_.add(rule::constituencies::key, place(row, "ons_code"), "the constituency stands under another code").expected =
          table_.key[row];
    if (!GssCode::parse(*code))
      findings_.add(rule::constituencies::code, place(row, "ons_code"), "the code of " + name(row) + " is none").expected =
          "a capital letter and eight digits";
  }

  void check_dates(std::size_t row) {
    const auto start = table_.start_date[row];
    const auto end = table_.end_date[row];
    if (!start || !end || *end >= *start) return;
    findings::RowFinding& finding =
        findings_.add(rule::constituencies::dates, place(row, "end_date"), name(row) + " ends before it begins");
    finding.equation = to_text(*end) + " < " + to_text(*start);
    finding.expected = "not before " + to_text(*start);
  }

  void report_repeated(const tables::Repeated& repeated, std::string_view field) {
    if (is_succession(repeated.row, repeated.earlier)) return;
    findings_.add(rule::constituencies::repeated_constituency, place(repeated.row, field),
                  name(repeated.row) + " stands here a second time");
  }

  /// Names come back when boundaries change: one constituency ends before the other begins.
  [[nodiscard]] bool is_succession(std::size_t row, std::size_t other) const {
    const auto ends_before = [&](std::size_t earlier, std::size_t later) {
      const auto end = table_.end_date[earlier];
      const auto start = table_.start_date[later];
      return end && start && *end <= *start;
    };
    return table_.code[row] != table_.code[other] && (ends_before(row, other) || ends_before(other, row));
  }

  void check_number() {
    if (table_.size() >= all_constituencies) return;
    findings::RowFinding& finding =
        findings_.add(rule::constituencies::few_constituencies, place(0, "ons_code"),
                      std::to_string(all_constituencies - table_.size()) + " constituencies are not in the register");
    finding.equation = std::to_string(table_.size()) + " of " + std::to_string(all_constituencies);
  }

  [[nodiscard]] std::string name(std::size_t row) const {
    return std::string(table_.constituency.get(row).value_or(std::string_view(table_.key[row])));
  }
  [[nodiscard]] findings::Place place(std::size_t row, std::string_view field) const {
    return collector_.is_full() ? findings::Place() : json::place_of(collector_.text(), table_, row, field);
  }

  const RegisterTable& table_;
  findings::Collector& collector_;
  findings::RowFindings findings_;
};

}  // namespace

void reconcile(const ConstituencyRegister& value, findings::Collector& collector) { Checks(value.constituencies(), collector).run(); }

}  // namespace ukvotes::constituencies
