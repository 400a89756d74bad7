// SPDX-License-Identifier: MIT
#include <party_tally/reconcile.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <ukvotes/white_space.hpp>

#include <repair/order.hpp>
#include <repair/system.hpp>
#include <rules/tally_rules.hpp>
#include <tables/repeated.hpp>

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

using RowNumbers = std::vector<std::size_t>;

/// The rows of each name that stands in several. Their second rows, which findings point at, are in order: what is asked
/// for places backwards walks along an endless line again and again. Not `by_name`, whose sums throw beyond 64 bits: reading
/// never does.
std::vector<RowNumbers> rows_of_repeated_names(const PartyTable& table) {
  std::map<std::size_t, std::size_t> first_of;  // by row, the first one of its name
  std::map<std::size_t, RowNumbers> rows_of;    // by first row
  for (const auto& [row, earlier] : tables::repeated_rows(table.party)) {
    const auto known = first_of.find(earlier);
    const std::size_t first = known == first_of.end() ? earlier : known->second;
    first_of[row] = first;
    RowNumbers& rows = rows_of[first];
    if (rows.empty()) rows.push_back(first);
    rows.push_back(row);
  }
  std::vector<RowNumbers> names_in_order;
  for (auto& [first, rows] : rows_of) names_in_order.push_back(std::move(rows));
  std::ranges::sort(names_in_order, {}, [](const RowNumbers& rows) { return rows[1]; });
  return names_in_order;
}

std::string sum_text(const RowNumbers& rows, const PartyTable& table) {
  detail::wide sum = 0;
  for (const std::size_t row : rows) sum += table.leaflets.values()[row];
  const auto narrow = static_cast<std::int64_t>(sum);
  return narrow == sum ? repair_search::formatted(narrow, repair_search::Format::grouped) : "more than 64 bits hold";
}

std::string equation_of(const RowNumbers& rows, const PartyTable& table) {
  std::string sum;
  for (std::size_t i = 0; i < rows.size() && i < listed_rows; ++i) {
    const auto leaflets = table.leaflets[rows[i]];
    sum += (i == 0 ? "" : " + ") + (leaflets ? repair_search::formatted(leaflets->value(), repair_search::Format::grouped) : "?");
  }
  if (rows.size() > listed_rows) sum += " + ...";
  return sum + " = " + sum_text(rows, table);
}

void check_names(const PartyTable& table, const RowCells& cells, findings::Collector& collector) {
  for (const RowNumbers& rows : rows_of_repeated_names(table)) {
    std::string list;
    for (std::size_t i = 0; i < rows.size() && i < listed_rows; ++i) list += (i == 0 ? "" : ", ") + std::to_string(rows[i] + 1);
    if (rows.size() > listed_rows) list += ", ...";
    collector.add(rule::tally::duplicate_name, cells.name(rows[1]), "the name stands in " + std::to_string(rows.size()) + " rows: " + list)
        .equation = equation_of(rows, table);
  }
}

}  // namespace

void reconcile(const PartyTally& tally, findings::Collector& collector) {
  const RowCells cells(collector.text(), tally.parties());
  check_order(tally.parties(), cells, collector);
  check_names(tally.parties(), cells, collector);
}

}  // namespace ukvotes::tally
