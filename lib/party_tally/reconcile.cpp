// SPDX-License-Identifier: MIT
#include <party_tally/reconcile.hpp>

#include <ukvotes/white_space.hpp>

#include <repair/order.hpp>
#include <repair/system.hpp>
#include <rules/tally_rules.hpp>

namespace ukvotes::tally {

namespace {

constexpr std::size_t listed_rows = 8;

/// The cell of a row: its name, or the number behind the next pipe.
class RowCells {
 public:
  RowCells(std::string_view text, const PartyTable& table) : text_(text), table_(table) {}

  [[nodiscard]] findings::Place name(std::size_t row) const { return cell(name_begin(row), row, "Party name"); }
  [[nodiscard]] findings::Place count(std::size_t row) const {
    const std::size_t pipe = std::min(text_.find('|', name_begin(row)), text_.size() - 1);
    return cell(pipe + 1, row, "Leaflets");
  }

 private:
  /// Regular rows begin with their pipe, irregular ones with their name.
  [[nodiscard]] std::size_t name_begin(std::size_t row) const {
    const std::size_t begin = table_.places.begin[row];
    return text_[begin] == '|' ? begin + 1 : begin;
  }
  [[nodiscard]] findings::Place cell(std::size_t begin, std::size_t row, std::string_view field) const {
    const std::size_t end = std::min(text_.find('|', begin), text_.size());
    const std::string_view inner = trimmed(text_.substr(begin, end - begin));
    const auto at = static_cast<std::size_t>(inner.data() - text_.data());
    return {at, at + inner.size(), PartyTable::name, row + 1, field};
  }

  std::string_view text_;
  const PartyTable& table_;
};

void check_order(const PartyTable& table, const RowCells& cells, findings::Collector& collector) {
  const auto breaks = repair_search::order_breaks(table.leaflets);
  if (breaks.count == 0) return;
  std::string message = "the party has more leaflets than the one above";
  if (breaks.count > 1) message += " (the first of " + std::to_string(breaks.count) + " such rows)";
  collector.add(rule::tally::row_order, cells.count(breaks.first), message).expected = "rows in order of leaflets, most first";
}

std::string equation_of(const MergedParty& party, const PartyTable& table) {
  std::string sum;
  for (std::size_t i = 0; i < party.rows.size() && i < listed_rows; ++i) {
    const auto leaflets = table.leaflets[party.rows[i]];
    sum += (i == 0 ? "" : " + ") + (leaflets ? repair_search::formatted(leaflets->value(), repair_search::Format::grouped) : "?");
  }
  if (party.rows.size() > listed_rows) sum += " + ...";
  return sum + " = " + repair_search::formatted(party.leaflets.value(), repair_search::Format::grouped);
}

void check_names(const PartyTally& tally, const RowCells& cells, findings::Collector& collector) {
  const PartyTable& table = tally.parties();
  for (const MergedParty& party : tally.by_name()) {
    if (party.rows.size() < 2) continue;
    std::string rows;
    for (std::size_t i = 0; i < party.rows.size() && i < listed_rows; ++i) rows += (i == 0 ? "" : ", ") + std::to_string(party.rows[i] + 1);
    if (party.rows.size() > listed_rows) rows += ", ...";
    collector
        .add(rule::tally::duplicate_name, cells.name(party.rows[1]),
             "the name stands in " + std::to_string(party.rows.size()) + " rows: " + rows)
        .equation = equation_of(party, table);
  }
}

}  // namespace

void reconcile(const PartyTally& tally, findings::Collector& collector) {
  const RowCells cells(collector.text(), tally.parties());
  check_order(tally.parties(), cells, collector);
  check_names(tally, cells, collector);
}

}  // namespace ukvotes::tally
