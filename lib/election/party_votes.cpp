// SPDX-License-Identifier: MIT
#include <election/party_votes.hpp>

#include <algorithm>

#include <ukvotes/share.hpp>

#include <repair/identities.hpp>

namespace ukvotes::election {

namespace search = repair_search;

namespace {

/// By the codes of the texts, since few parties come first in many rows.
std::vector<VotesColumn> columns_of(const DictionaryColumn& parties, VotesColumn of_others) {
  std::vector<VotesColumn> columns;
  for (std::size_t code = 0; code < parties.dictionary().size(); ++code) {
    const PartyColumn* party = party_of(parties.dictionary()[code]);
    columns.push_back(party == nullptr ? of_others : party->votes);
  }
  return columns;
}

VotesColumn column_at(const std::vector<VotesColumn>& columns, const DictionaryColumn& parties, std::size_t row) {
  return text_at(parties, row).empty() ? nullptr : columns[static_cast<std::size_t>(parties.codes()[row])];
}

}  // namespace

PartyVotes::PartyVotes(const ConstituencyResultTable& table, const Checks& checks)
    : table_(table),
      checks_(checks),
      columns_first_(columns_of(table.first_party, &ConstituencyResultTable::other_winner)),
      columns_second_(columns_of(table.second_party, nullptr)) {
  for (const PartyColumn& party : party_columns) {
    if ((table.*party.votes).size() != 0) parties_.push_back({party.column, party.votes});
  }
  all_ = parties_;
  if (has_all()) all_.push_back({"other", &ConstituencyResultTable::other});
}

VotesColumn PartyVotes::column_of_first(std::size_t row) const { return column_at(columns_first_, table_.first_party, row); }
VotesColumn PartyVotes::column_of_second(std::size_t row) const { return column_at(columns_second_, table_.second_party, row); }

PartyVotes::Sum PartyVotes::sum(std::size_t row) const {
  Sum sum;
  for (const NamedVotes& column : all_) {
    const Number votes = number(table_.*column.votes, row);
    sum.known += votes.value_or(0);
    sum.is_whole = sum.is_whole && votes;
  }
  return sum;
}

bool PartyVotes::is_empty(const NamedVotes& column, std::size_t row) const {
  return !number(table_.*column.votes, row) && checks_.cells().is_empty(row, checks_.columns().place_of(column.name));
}

bool PartyVotes::stood(VotesColumn column, std::size_t row) const {
  return column == column_of_first(row) || column == column_of_second(row);
}

bool PartyVotes::lacks_first_two(std::size_t row) const {
  return std::any_of(parties_.begin(), parties_.end(),
                     [&](const NamedVotes& party) { return !number(table_.*party.votes, row) && stood(party.votes, row); });
}

std::optional<std::vector<NamedVotes>> PartyVotes::empty_cells(std::size_t row) const {
  std::vector<NamedVotes> empty;
  for (const NamedVotes& column : all_) {
    if (number(table_.*column.votes, row)) continue;
    if (!is_empty(column, row)) return std::nullopt;
    empty.push_back(column);
  }
  return empty;
}

std::optional<NamedVotes> PartyVotes::gap(std::size_t row) const {
  const Number total = number(table_.valid_votes, row);
  const auto empty = empty_cells(row);
  if (!total || *total == 0 || !empty) return std::nullopt;
  std::vector<NamedVotes> lost;
  for (const NamedVotes& column : *empty) {
    if (stood(column.votes, row)) lost.push_back(column);
  }
  if (lost.size() == 1) return lost.front();
  const bool lacks_votes = has_all() && sum(row).known < *total;
  return lost.empty() && lacks_votes && empty->size() == 1 ? std::optional(empty->front()) : std::nullopt;
}

/// Whether what is not known is one cell at most. Cells that are empty besides are those of parties that did not stand: always
/// where there are enough votes without them.
bool PartyVotes::is_sum_known(std::size_t row) const {
  const Number total = number(table_.valid_votes, row);
  const Sum known = sum(row);
  return known.is_whole || !total || gap(row) || (known.known >= *total && empty_cells(row));
}

search::Cell PartyVotes::cell(const NamedVotes& column, std::size_t row, const std::optional<NamedVotes>& gap) const {
  const Number votes = number(table_.*column.votes, row);
  search::Cell cell = checks_.cells().number(row, checks_.columns().place_of(column.name), votes);
  cell.name = name_of_constituency(table_, row);
  cell.may_be_filled = gap && gap->votes == column.votes;
  if (!cell.may_be_filled && did_not_stand(column, row)) cell.value = 0;
  return cell;
}

Repair PartyVotes::prove(std::size_t row) const {
  search::System system;
  const auto lost = gap(row);
  const auto add = [&](std::string_view column, const Number& value) {
    search::Cell cell = checks_.cells().number(row, checks_.columns().place_of(column), value);
    cell.name = name_of_constituency(table_, row);
    return system.add(cell);
  };
  const VotesColumn first = column_of_first(row);
  const VotesColumn second = column_of_second(row);
  std::optional<search::CellId> first_cell;
  std::optional<search::CellId> second_cell;
  for (const NamedVotes& column : all_) {
    const search::CellId id = system.add(cell(column, row, lost));
    if (column.votes == first) first_cell = id;
    if (column.votes == second) second_cell = id;
  }
  if (has_all()) {
    const search::CellId total = add("valid_votes", number(table_.valid_votes, row));
    if (is_sum_known(row)) system.require<search::Sum>(0U, system.cells(), 0U, total, total);
  }
  if (first == &ConstituencyResultTable::other_winner && table_.other_winner.size() != 0)
    first_cell = add("other_winner", number(table_.other_winner, row));
  if (first_cell && second_cell && table_.majority.size() != 0) {
    const search::CellId majority = add("majority", number(table_.majority, row));
    system.require<search::AbsoluteDifference>(1U, *first_cell, *second_cell, majority);
    system.require<search::AtLeast>(2U, *first_cell, *second_cell);
  }
  return system.prove();
}

}  // namespace ukvotes::election
