// SPDX-License-Identifier: MIT
#include <repair/cell.hpp>

#include <algorithm>
#include <string>

#include <ukvotes/digits.hpp>

namespace ukvotes::repair_search {

namespace {

/// "n/a", "-", "*": something stands where a number should, and nothing of the number.
bool says_nothing(std::string_view text) { return !text.empty() && text.find_first_of("0123456789") == std::string_view::npos; }

/// The text of a cell in the form of its column.
std::string in_form(const Cell& cell) {
  const auto count = count_in_other_form(cell);
  return count ? formatted(*count, cell.format) : std::string(cell.text);
}

}  // namespace

std::optional<std::int64_t> count_in_other_form(const Cell& cell) {
  if (cell.value) return std::nullopt;
  std::string_view text = cell.text;
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  return text::count_in_other_form(text, cell.format);
}

bool may_have_been(const Cell& cell, std::int64_t value) {
  if (cell.may_be_filled || says_nothing(cell.text)) return value >= 0;
  return count_in_other_form(cell) == value || differs_in_one_digit(in_form(cell), formatted(value, cell.format));
}

std::vector<std::int64_t> one_digit_changes(const Cell& cell) {
  std::vector<std::int64_t> values;
  if (const auto count = count_in_other_form(cell)) values.push_back(*count);
  const std::string text = in_form(cell);
  std::string changed = text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      changed[i] = digit;
      const auto value = cell.format == Format::plain ? parse_count(changed) : parse_grouped_count(changed, true);
      if (value && digit != text[i]) values.push_back(*value);
    }
    changed[i] = text[i];
  }
  return values;
}

bool differs_in_one_digit(std::string_view before, std::string_view after) {
  if (before.size() != after.size()) return false;
  const auto [in_before, in_after] = std::mismatch(before.begin(), before.end(), after.begin());
  return in_before != before.end() && *in_after >= '0' && *in_after <= '9' && std::equal(in_before + 1, before.end(), in_after + 1);
}

}  // namespace ukvotes::repair_search
