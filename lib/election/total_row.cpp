// SPDX-License-Identifier: MIT
#include <election/total_row.hpp>

#include <string_view>

namespace ukvotes::election {

namespace {

constexpr std::size_t fewest_rows = 3;

template <class Unit>
detail::wide sum_of(const CountColumn<Unit>& column) {
  detail::wide sum = 0;
  for (std::size_t row = 0; row < column.size(); ++row) {
    const auto count = column[row];
    sum += count ? count->value() : 0;
  }
  return sum;
}

template <class Unit>
bool is_half(const CountColumn<Unit>& column, std::size_t row, detail::wide sum) {
  const auto count = value_at(column, row);
  return count && sum > 0 && detail::wide{2} * count->value() == sum;
}

/// What the columns of a table say of one row.
class Evidence {
 public:
  explicit Evidence(std::size_t row) : row_(row) {}

  void operator()(const ColumnInfo& info, const auto& column) {
    if constexpr (requires { column[0]->value(); }) {
      if (info.name != "majority" && value_at(column, row_)) weigh(column);
    }
  }
  [[nodiscard]] bool is_total() const { return is_possible_ && sums_ >= 2; }

 private:
  /// Where cells are empty, those of the total may not have been.
  void weigh(const auto& column) {
    const detail::wide sum = sum_of(column);
    const bool is_sum = sum == 0 || is_half(column, row_, sum);
    is_possible_ = is_possible_ && (is_sum || column.validity().null_count() != 0);
    sums_ += sum != 0 && is_sum ? 1 : 0;
  }

  std::size_t row_;
  bool is_possible_ = true;
  int sums_ = 0;
};

bool is_of_nobody(const CandidacyTable& candidacies, std::size_t row) {
  const bool has_party = !text_at(candidacies.party, row).empty() || !text_at(candidacies.party_abbreviation, row).empty();
  const bool has_place = !text_at(candidacies.constituency, row).empty() || !text_at(candidacies.code, row).empty();
  return !has_party || !has_place;
}

}  // namespace

std::optional<std::size_t> total_row(const ConstituencyResultTable& constituencies) {
  if (constituencies.size() < fewest_rows) return std::nullopt;
  const detail::wide votes = sum_of(constituencies.valid_votes);
  const detail::wide electors = sum_of(constituencies.electorate);
  for (std::size_t row = 0; row < constituencies.size(); ++row) {
    if (!is_half(constituencies.valid_votes, row, votes) && !is_half(constituencies.electorate, row, electors)) continue;
    Evidence evidence(row);
    constituencies.each_known_column(evidence);
    if (evidence.is_total()) return row;
  }
  return std::nullopt;
}

std::optional<std::size_t> total_row(const CandidacyTable& candidacies) {
  if (candidacies.size() < fewest_rows) return std::nullopt;
  const detail::wide votes = sum_of(candidacies.votes);
  for (std::size_t row = 0; row < candidacies.size(); ++row) {
    if (is_half(candidacies.votes, row, votes) && is_of_nobody(candidacies, row)) return row;
  }
  return std::nullopt;
}

}  // namespace ukvotes::election
