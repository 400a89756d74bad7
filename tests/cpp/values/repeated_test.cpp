// SPDX-License-Identifier: MIT
#include <tables/repeated.hpp>

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

using namespace ukvotes;

namespace {

TextColumn column_of(const std::vector<std::optional<std::string>>& texts) {
  TextColumn column;
  for (const auto& text : texts) text ? column.append(*text) : column.append_null();
  return column;
}

std::vector<std::pair<std::size_t, std::size_t>> repeated(const TextColumn& column) {
  std::vector<std::pair<std::size_t, std::size_t>> rows;
  for (const tables::Repeated& one : tables::repeated_rows(column)) rows.emplace_back(one.row, one.earlier);
  return rows;
}

}  // namespace

TEST_CASE("repeated: each row is held against the last one of its text, and nulls have none") {
  CHECK(repeated(column_of({})).empty());
  CHECK(repeated(column_of({"a"})).empty());
  const auto rows = repeated(column_of({"a", "b", "a", std::nullopt, "a", std::nullopt, "", ""}));
  CHECK(rows == std::vector<std::pair<std::size_t, std::size_t>>{{2, 0}, {4, 2}, {7, 6}});
}

TEST_CASE("repeated: many texts, as a map finds them") {
  std::mt19937 random(20161123);  // NOLINT: the same texts each time
  std::vector<std::optional<std::string>> texts;
  std::map<std::string, std::size_t> last;
  std::vector<std::pair<std::size_t, std::size_t>> expected;
  for (std::size_t row = 0; row < 5000; ++row) {
    std::string text(random() % 30, 'x');
    if (!text.empty()) text[random() % text.size()] = static_cast<char>('a' + random() % 26);
    if (const auto known = last.find(text); known != last.end()) expected.emplace_back(row, known->second);
    last[text] = row;
    texts.emplace_back(std::move(text));
  }
  CHECK(repeated(column_of(texts)) == expected);
}
