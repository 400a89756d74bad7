// SPDX-License-Identifier: MIT
#include <referendum/glued_counts.hpp>

#include <optional>
#include <string_view>
#include <vector>

#include <ukvotes/digits.hpp>

#include <rules/referendum_rules.hpp>
#include <text/cell_text.hpp>

namespace ukvotes::referendum {

namespace {

/// The electorate of the whole United Kingdom in 2016, Gibraltar included (Electoral Commission): no area has more votes.
constexpr std::int64_t largest_electorate = 46'500'001;
/// A proof may hit by chance at most once in so many rows.
constexpr std::int64_t odds_of_a_proof = 1000;

struct Split {
  std::int64_t remain;
  std::int64_t leave;
};

/// All places at which the digits are two counts that add up to `valid`.
std::vector<Split> fitting_splits(std::string_view digits, std::int64_t valid) {
  std::vector<Split> fitting;
  for (std::size_t cut = 1; cut < digits.size(); ++cut) {
    const auto remain = parse_count(digits.substr(0, cut));
    const auto leave = parse_count(digits.substr(cut));
    if (remain && leave && *remain + *leave == valid) fitting.push_back({*remain, *leave});
  }
  return fitting;
}

std::string sum_text(const Split& split, std::int64_t valid) {
  return std::to_string(split.remain) + " + " + std::to_string(split.leave) + " = " + std::to_string(valid);
}

/// The row as it would be written with one split: one edit for each cell that changes.
class RowEdits {
 public:
  RowEdits(std::string_view text, std::size_t row, const RowCells& cells) : text_(text), row_(row), cells_(cells) {}

  void change(Column column, const std::string& after) {
    const auto cell = cells_.find(row_, column);
    if (!cell) return;
    const std::string_view raw = cell->raw(text_);
    const std::string before(cell->stray_quote ? raw : text::CellText(true).of_csv(raw));
    if (before == after) return;
    edits_.push_back({"areas", row_ + 1, std::string(column_names[column]), before, after, cell->begin, cell->end, text::csv_cell(after)});
  }
  std::vector<Edit> take() { return std::move(edits_); }

 private:
  std::string_view text_;
  std::size_t row_;
  const RowCells& cells_;
  std::vector<Edit> edits_;
};

/// What the status of a split must be; nothing where it may stay. The one that stands there followed from the glued digits.
std::optional<std::string_view> status_of(const Split& split, std::optional<Side> stated) {
  if (split.remain != split.leave) return name_of(split.remain > split.leave ? Side::remain : Side::leave);
  return stated ? std::optional<std::string_view>("") : std::nullopt;
}

std::vector<Edit> edits_of(const Split& split, std::string_view text, const text::CsvCell& area_cell, const AreaTable& table,
                           std::size_t row, const RowCells& cells) {
  RowEdits edits(text, row, cells);
  std::string name(area_cell.raw(text));
  if (area_cell.stray_quote) std::erase(name, '"');
  edits.change(area, name);
  edits.change(remain, std::to_string(split.remain));
  edits.change(leave, std::to_string(split.leave));
  if (const auto after = status_of(split, table[row].status())) edits.change(status, std::string(*after));
  edits.change(difference, std::to_string(distance(Votes(split.remain), Votes(split.leave)).value()));
  return edits.take();
}

Repair repair_of(const std::vector<Split>& fitting, std::size_t splits, std::int64_t valid) {
  Repair repair;
  repair.candidates = fitting.size();
  repair.tried = splits;
  if (fitting.size() == 1) {
    // Of the `splits` sums that could have come out as `valid`, each would do so by chance about once in `valid` rows.
    const bool beyond_chance = static_cast<std::int64_t>(splits) * odds_of_a_proof < valid;
    repair.grade = beyond_chance ? Grade::proven : Grade::unique;
    const std::string choice = splits == 1 ? "the only split" : "the only one of " + std::to_string(splits) + " splits that fits";
    repair.equations.push_back(sum_text(fitting.front(), valid) + ", " + choice);
  } else if (fitting.size() > 1) {
    repair.grade = Grade::ambiguous;
    for (const Split& split : fitting) repair.alternatives.push_back(sum_text(split, valid));
  }
  return repair;
}

}  // namespace

bool check_glued(const AreaTable& table, std::size_t row, const RowCells& cells, findings::Collector& collector) {
  const std::string_view text = collector.text();
  const auto area_cell = cells.find(row, area);
  const auto glued_cell = cells.find(row, leave);
  const auto valid = table.remain[row];
  const auto glued = table.leave[row];
  if (!area_cell || !glued_cell || !valid || !glued) return false;
  const bool is_impossible = glued->value() > largest_electorate;
  if (!is_impossible && !area_cell->stray_quote) return false;
  const std::string_view digits = glued_cell->raw(text);
  const auto fitting = fitting_splits(digits, valid->value());
  if (fitting.empty() && !is_impossible) return false;

  Finding& finding =
      collector.add(rule::referendum::glued_counts, {glued_cell->begin, glued_cell->end, "areas", row + 1, column_names[leave]},
                    "Leave is not a possible vote count");
  finding.expected = "at most " + std::to_string(valid->value()) + " (valid votes)";
  finding.equation = "Remain + Leave = Valid votes, with valid votes " + std::to_string(valid->value()) + " in the Remain cell and \"" +
                     std::string(digits) + "\" in the Leave cell";
  finding.repair = repair_of(fitting, digits.size() - 1, valid->value());
  if (fitting.size() == 1) finding.repair->edits = edits_of(fitting.front(), text, *area_cell, table, row, cells);
  if (area_cell->stray_quote) finding.repair->remark = "not proven by arithmetic: the name, which was cut at its comma";
  return true;
}

}  // namespace ukvotes::referendum
