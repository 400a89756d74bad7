// SPDX-License-Identifier: MIT
#include <constituency_register/reconcile.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <ukvotes/codes.hpp>

#include <json/places.hpp>
#include <rules/register_rules.hpp>

namespace ukvotes::constituencies {

namespace {

/// In every vintage of boundaries since 2010.
constexpr std::size_t all_constituencies = 650;

class Checks {
 public:
  Checks(const RegisterTable& table, findings::Collector& collector) : table_(table), collector_(collector) {}

  void run() {
    for (std::size_t row = 0; row < table_.size(); ++row) {
      check_code(row);
      check_dates(row);
    }
    check_repeated(table_.code, "ons_code");
    check_repeated(table_.constituency, "constituency");
    check_number();
  }

 private:
  void check_code(std::size_t row) {
    const auto code = table_.code.get(row);
    if (!code) return;
    if (table_.key[row] != *code)
      collector_.add(rule::constituencies::key, place(row, "ons_code"), "the constituency stands under another code").expected =
          table_.key[row];
    if (!GssCode::parse(*code))
      collector_.add(rule::constituencies::code, place(row, "ons_code"), "the code of " + name(row) + " is none").expected =
          "a capital letter and eight digits";
  }

  void check_dates(std::size_t row) {
    const auto start = table_.start_date[row];
    const auto end = table_.end_date[row];
    if (!start || !end || *end >= *start) return;
    Finding& finding = collector_.add(rule::constituencies::dates, place(row, "end_date"), name(row) + " ends before it begins");
    finding.equation = to_text(*end) + " < " + to_text(*start);
    finding.expected = "not before " + to_text(*start);
  }

  void check_repeated(const TextColumn& column, std::string_view field) {
    std::vector<std::pair<std::string_view, std::size_t>> texts;
    texts.reserve(column.size());
    for (std::size_t row = 0; row < column.size(); ++row) {
      if (const auto text = column.get(row)) texts.emplace_back(*text, row);
    }
    std::sort(texts.begin(), texts.end());
    for (std::size_t i = 1; i < texts.size(); ++i) {
      const auto& [text, row] = texts[i];
      if (text == texts[i - 1].first && !is_succession(row, texts[i - 1].second))
        collector_.add(rule::constituencies::repeated_constituency, place(row, field), name(row) + " stands here a second time");
    }
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
    if (table_.empty() || table_.size() >= all_constituencies) return;
    Finding& finding = collector_.add(rule::constituencies::few_constituencies, place(0, "ons_code"),
                                      std::to_string(all_constituencies - table_.size()) + " constituencies are not in the register");
    finding.equation = std::to_string(table_.size()) + " of " + std::to_string(all_constituencies);
  }

  [[nodiscard]] std::string name(std::size_t row) const {
    return std::string(table_.constituency.get(row).value_or(std::string_view(table_.key[row])));
  }
  [[nodiscard]] findings::Place place(std::size_t row, std::string_view field) const {
    return json::place_of(collector_.text(), table_, row, field);
  }

  const RegisterTable& table_;
  findings::Collector& collector_;
};

}  // namespace

void reconcile(const ConstituencyRegister& value, findings::Collector& collector) { Checks(value.constituencies(), collector).run(); }

}  // namespace ukvotes::constituencies
