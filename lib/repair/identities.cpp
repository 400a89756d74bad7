// SPDX-License-Identifier: MIT
#include <repair/identities.hpp>

namespace ukvotes::repair_search {

namespace {

std::string text_of(std::optional<std::int64_t> value) { return value ? std::to_string(*value) : "?"; }

std::optional<std::int64_t> narrowed(detail::wide value) {
  const auto narrow = static_cast<std::int64_t>(value);
  return narrow == value ? std::optional(narrow) : std::nullopt;
}

std::int64_t distance_of(std::int64_t a, std::int64_t b) { return a < b ? b - a : a - b; }

}  // namespace

Sum::Sum(std::size_t witness, const std::vector<Cell>& cells, CellId first, CellId last, CellId total)
    : witness_(witness), first_(first), last_(last), total_(total) {
  for (CellId cell = first; cell < last; ++cell) {
    if (cells[cell].value) {
      known_ += *cells[cell].value;
    } else {
      ++unknown_;
    }
  }
}

std::optional<std::int64_t> Sum::sum(const Values& values) const {
  const CellId changed = values.changed();
  if (!is_part(changed)) return unknown_ == 0 ? narrowed(known_) : std::nullopt;
  const auto before = values.cell(changed).value;
  if (unknown_ != (before ? 0U : 1U)) return std::nullopt;
  return narrowed(known_ - before.value_or(0) + *values[changed]);
}

bool Sum::holds(const Values& values) const {
  const auto parts = sum(values);
  return parts && parts == values[total_];
}

std::optional<std::vector<std::int64_t>> Sum::solutions(CellId cell, const Values& values) const {
  const auto total = values[total_];
  const auto before = values[cell];
  std::optional<std::int64_t> exact;
  if (cell == total_ && unknown_ == 0) exact = narrowed(known_);
  if (is_part(cell) && total && unknown_ == (before ? 0U : 1U)) exact = narrowed(*total - (known_ - before.value_or(0)));
  return exact ? std::vector{*exact} : std::vector<std::int64_t>{};
}

std::string Sum::equation(const Values& values) const {
  const std::size_t parts = last_ - first_;
  const std::string total = text_of(values[total_]);
  if (parts == 2) return text_of(values[first_]) + " + " + text_of(values[first_ + 1]) + " = " + total;
  const std::string_view what = parts == 0 ? "rows" : values.cell(first_).table;  // behind the last cell there is none
  return "sum of " + std::to_string(parts) + " " + std::string(what) + " = " + text_of(sum(values)) + " = " + total;
}

bool AbsoluteDifference::holds(const Values& values) const {
  const auto a = values[a_];
  const auto b = values[b_];
  return a && b && values[difference_] == distance_of(*a, *b);
}

std::optional<std::vector<std::int64_t>> AbsoluteDifference::solutions(CellId cell, const Values& values) const {
  std::vector<std::int64_t> exact;
  const auto other = values[cell == a_ ? b_ : a_];
  const auto difference = values[difference_];
  if (cell == difference_) {
    if (values[a_] && values[b_]) exact.push_back(distance_of(*values[a_], *values[b_]));
  } else if (other && difference) {
    exact.push_back(*other + *difference);
    if (*difference != 0 && *other >= *difference) exact.push_back(*other - *difference);
  }
  return exact;
}

std::string AbsoluteDifference::equation(const Values& values) const {
  return "|" + text_of(values[a_]) + " - " + text_of(values[b_]) + "| = " + text_of(values[difference_]);
}

bool AtLeast::holds(const Values& values) const {
  const auto larger = values[larger_];
  const auto smaller = values[smaller_];
  return larger && smaller && (strict_ ? *larger > *smaller : *larger >= *smaller);
}

std::string AtLeast::equation(const Values& values) const {
  return text_of(values[larger_]) + (strict_ ? " > " : " >= ") + text_of(values[smaller_]);
}

bool PublishedShare::holds(const Values& values) const {
  const auto part = values[part_];
  const auto whole = values[whole_];
  if (!part || !whole) return false;
  const auto percent = published_percent(Signatures(*part), Signatures(*whole));
  return percent && percent->hundredths() == hundredths_;
}

std::string PublishedShare::equation(const Values& values) const {
  return "100 * " + text_of(values[part_]) + " / " + text_of(values[whole_]) + " = " + to_string(Percent::from_hundredths(hundredths_));
}

}  // namespace ukvotes::repair_search
