// SPDX-License-Identifier: MIT
#include <referendum_result/row_system.hpp>

#include <cstdlib>

#include <repair/identities.hpp>
#include <rules/referendum_result_rules.hpp>

namespace ukvotes::referendum_result {

namespace {

namespace search = repair_search;

template <class Unit>
std::optional<std::int64_t> number_at(const CountColumn<Unit>& column, std::size_t row) {
  const auto count = value_at(column, row);
  return count ? std::optional(count->value()) : std::nullopt;
}

/// Whether nothing stands in the cell of a number that may be left out.
bool is_left_out(const search::Cell& cell) {
  const bool has_cell = cell.text.data() != nullptr;
  return has_cell && cell.text.empty() && !cell.may_be_filled;
}

}  // namespace

const std::array<SumOfNumbers, 3> sums{{{&rule::referendum_result::valid_votes, remain, leave, valid_votes},
                                        {&rule::referendum_result::votes_cast, valid_votes, rejected, votes_cast},
                                        {&rule::referendum_result::reasons, no_mark, unmarked, rejected}}};

const std::array<ShareOfNumbers, 4> shares{
    {{&rule::referendum_result::turnout, votes_cast, electorate, &ResultAreaTable::turnout, "turnout"},
     {&rule::referendum_result::share, remain, valid_votes, &ResultAreaTable::remain_share, "remain_share"},
     {&rule::referendum_result::share, leave, valid_votes, &ResultAreaTable::leave_share, "leave_share"},
     {&rule::referendum_result::share, rejected, votes_cast, &ResultAreaTable::rejected_share, "rejected_share"}}};

AreaNumbers::AreaNumbers(const ResultAreaTable& table, std::size_t row)
    : table_(table), row_(row), values_{number_at(table.remain, row),           number_at(table.leave, row),
                                        number_at(table.valid_votes, row),      number_at(table.rejected, row),
                                        number_at(table.no_official_mark, row), number_at(table.both_answers, row),
                                        number_at(table.writing_or_mark, row),  number_at(table.unmarked_or_void, row),
                                        number_at(table.votes_cast, row),       number_at(table.electorate, row)} {}

bool AreaNumbers::has_all(const SumOfNumbers& sum) const {
  for (std::size_t part = sum.first; part <= sum.last; ++part) {
    if (!values_[part]) return false;
  }
  return values_[sum.total].has_value();
}

bool AreaNumbers::holds(const SumOfNumbers& sum) const { return !has_all(sum) || total(sum) == *values_[sum.total]; }

std::int64_t AreaNumbers::total(const SumOfNumbers& sum) const {
  std::int64_t total = 0;
  for (std::size_t part = sum.first; part <= sum.last; ++part) total += *values_[part];
  return total;
}

std::optional<Percent> AreaNumbers::stated(const ShareOfNumbers& share) const { return value_at(table_.*share.share, row_); }

bool AreaNumbers::holds(const ShareOfNumbers& share) const {
  const auto percent = stated(share);
  if (!percent || !values_[share.part] || !values_[share.whole]) return true;
  return is_published_percent(Votes(*values_[share.part]), Votes(*values_[share.whole]), *percent);
}

bool AreaNumbers::nearly_holds(const ShareOfNumbers& share) const {
  const auto percent = stated(share);
  const auto exact = published_percent(Votes(*values_[share.part]), Votes(*values_[share.whole]));
  return percent && exact && std::abs(percent->hundredths() - exact->hundredths()) <= 1;
}

std::string AreaNumbers::equation(const SumOfNumbers& sum) const {
  std::string parts;
  for (std::size_t part = sum.first; part <= sum.last; ++part) parts += (part == sum.first ? "" : " + ") + std::to_string(*values_[part]);
  return parts + " = " + expected(sum) + ", not " + std::to_string(*values_[sum.total]);
}

std::string AreaNumbers::expected(const ShareOfNumbers& share) const {
  const auto percent = published_percent(Votes(*values_[share.part]), Votes(*values_[share.whole]));
  return percent ? to_string(*percent) : "nothing";
}

std::string AreaNumbers::equation(const ShareOfNumbers& share) const {
  return "100 * " + std::to_string(*values_[share.part]) + " / " + std::to_string(*values_[share.whole]) + " = " + expected(share) +
         ", not " + to_string(*stated(share));
}

SoundRows::SoundRows(const ResultAreaTable& table)
    : is_complete_(true),
      values_{table.remain.values().data(),           table.leave.values().data(),
              table.valid_votes.values().data(),      table.rejected.values().data(),
              table.no_official_mark.values().data(), table.both_answers.values().data(),
              table.writing_or_mark.values().data(),  table.unmarked_or_void.values().data(),
              table.votes_cast.values().data(),       table.electorate.values().data()},
      percents_{&table.turnout, &table.remain_share, &table.leave_share, &table.rejected_share} {
  table.each_known_column([&](const ColumnInfo&, const auto& column) {
    is_complete_ = is_complete_ && column.size() == table.size() && column.validity().null_count() == 0;
  });
}

bool SoundRows::sums_hold(std::size_t row) const {
  for (const SumOfNumbers& sum : sums) {
    std::int64_t total = 0;
    for (std::size_t part = sum.first; part <= sum.last; ++part) total += values_[part][row];
    if (total != values_[sum.total][row]) return false;
  }
  return true;
}

bool SoundRows::shares_hold(std::size_t row) const {
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Percent stated = Stored<Percent>::load(percents_[i]->values()[row]);
    if (!is_published_percent(Votes(number(shares[i].part, row)), Votes(number(shares[i].whole, row)), stated)) return false;
  }
  return true;
}

Repair prove(const ResultAreaTable& table, std::size_t row, const sheet::RowCells& cells, const sheet::Columns& columns) {
  const AreaNumbers values(table, row);
  search::System system;
  for (std::size_t number = 0; number < numbers; ++number) {
    search::Cell cell = cells.number(row, columns.place_of(number_names[number]), values[static_cast<Number>(number)]);
    cell.name = text_at(table.area.size() == 0 ? table.area_code : table.area, row);
    system.add(cell);
  }
  // An equation with a number that is not told says nothing.
  const auto is_told = [&](std::size_t number) {
    return table.present.has(columns.place_of(number_names[number])) && !is_left_out(system.cells()[number]);
  };
  std::size_t witness = 0;
  for (const SumOfNumbers& sum : sums) {
    bool is_said = is_told(sum.total);
    for (std::size_t part = sum.first; part <= sum.last; ++part) is_said = is_said && is_told(part);
    if (is_said) system.require<search::Sum>(witness++, system.cells(), sum.first, sum.last + 1U, sum.total);
  }
  for (const ShareOfNumbers& share : shares) {
    const auto percent = values.stated(share);
    const bool is_said = percent && is_told(share.part) && is_told(share.whole);
    if (is_said) system.require<search::PublishedShare>(witness++, share.part, share.whole, percent->hundredths());
  }
  return system.prove();
}

}  // namespace ukvotes::referendum_result
