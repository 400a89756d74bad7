// SPDX-License-Identifier: MIT
// All kernels for columns of numbers that this processor can run, against a few lines that look at one character at a time.
#include <sheet/short_numbers.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <scan/processor.hpp>

using namespace ukvotes;
using namespace ukvotes::sheet;

namespace {

using Random = std::mt19937_64;
using Cells = std::vector<std::string>;

struct NamedKernels {
  const char* name;
  NumberKernels kernels;
};

std::vector<NamedKernels> all_kernels() {
  std::vector<NamedKernels> all{{"portable", {read_counts_portable, read_percents_portable}}, {"best", best_number_kernels()}};
#if defined(__x86_64__)
  if (scan::runs_avx2()) all.push_back({"avx2", {read_counts_avx2, read_percents_avx2}});
#endif
  return all;
}

bool are_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

std::int64_t value_of(std::string_view digits) {
  std::int64_t value = 0;
  for (const char digit : digits) value = 10 * value + (digit - '0');
  return value;
}

std::optional<std::int64_t> count_in(std::string_view cell) {
  const bool is_count = are_digits(cell) && cell.size() <= 8 && (cell.size() == 1 || cell[0] != '0');
  return is_count ? std::optional(value_of(cell)) : std::nullopt;
}

std::optional<std::int64_t> percent_in(std::string_view cell) {
  const std::size_t point = cell.find('.');
  if (cell.size() > 8 || point == std::string_view::npos) return std::nullopt;
  const std::string_view whole = cell.substr(0, point);
  const std::string_view decimals = cell.substr(point + 1);
  if (!are_digits(decimals) || decimals.size() > 2 || !count_in(whole)) return std::nullopt;
  const std::int64_t hundredths = value_of(whole) * 100 + value_of(decimals) * (decimals.size() == 1 ? 10 : 1);
  return std::bit_cast<std::int64_t>(static_cast<double>(hundredths) / 100.0);
}

/// The cells of a column as a grid has them: beside those of another, behind a header, in a block that begins with the first row.
struct Column {
  explicit Column(const Cells& cells) {
    for (const std::string& cell : cells) {
      ends.push_back(static_cast<std::uint32_t>(text.size()) - begin - 1);
      text += cell + ",";
      ends.push_back(static_cast<std::uint32_t>(text.size()) - begin - 1);
      text += "beside\n";
      ends.push_back(static_cast<std::uint32_t>(text.size()) - begin - 1);
    }
  }
  [[nodiscard]] GridColumn cells() const { return {text.data() + begin, ends.data(), 3, ends.size() / 3}; }

  static constexpr std::uint32_t begin = 9;
  std::string text = "a header\n";
  std::vector<std::uint32_t> ends;
};

template <class NumberIn>
void check(const Cells& cells, NumberKernel kernel, const NumberIn& number_in) {
  const Column column(cells);
  std::vector<std::int64_t> values(cells.size());
  std::vector<std::uint32_t> left(cells.size());
  left.resize(kernel(column.cells(), values.data(), left.data()));
  std::vector<std::uint32_t> expected;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    const auto number = number_in(cells[row]);
    CAPTURE(cells[row]);
    if (number) CHECK(values[row] == *number);
    if (!number) expected.push_back(static_cast<std::uint32_t>(row));
  }
  CHECK(left == expected);
}

void check(const Cells& cells) {
  for (const NamedKernels& some : all_kernels()) {
    CAPTURE(some.name);
    check(cells, some.kernels.counts, count_in);
    check(cells, some.kernels.percents, percent_in);
  }
}

/// Mostly numbers, of up to eleven characters, with or without a point, and with what borders on digits or sets the high bit.
std::string random_cell(Random& random) {
  constexpr std::string_view others("./:,-+% \"eN\x2F\x3A\x80\xB0\xFF\0", 17);
  std::string cell;
  for (std::size_t left = random() % 12; left > 0; --left) cell += static_cast<char>('0' + random() % 10);
  if (cell.size() > 1 && random() % 2 == 0) cell[cell.size() - 1 - random() % std::min<std::size_t>(cell.size(), 4)] = '.';
  if (!cell.empty() && random() % 4 == 0) cell[random() % cell.size()] = others[random() % others.size()];
  return cell;
}

TEST_CASE("short numbers: each form at each place among four, and in the rest of a column") {
  const Cells forms{"0",        "7",         "00",    "07",   "10",   "104714", "12345678", "99999999", "123456789", "",
                    ".",        "1.",        ".5",    "0.5",  "0.09", "00.5",   "61.1",     "67.94",    "67.945",    "100.00",
                    "99999.99", "9999999.9", "1,234", "12:4", "4/4",  "\"7\"",  " 7",       "-7"};
  for (const std::string& form : forms) {
    for (std::size_t rows = 1; rows <= 9; ++rows) {
      for (std::size_t row = 0; row < rows; ++row) {
        Cells cells(rows, "12.50");
        cells[row] = form;
        check(cells);
      }
    }
  }
}

TEST_CASE("short numbers: random cells are read or left, as one character after the other says") {
  Random random(20160623);
  for (int round = 0; round < 300; ++round) {
    Cells cells(random() % 60);
    for (std::string& cell : cells) cell = random_cell(random);
    check(cells);
  }
}

}  // namespace
