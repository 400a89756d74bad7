// SPDX-License-Identifier: MIT
#include <ukvotes/column.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

using namespace ukvotes;

namespace {

using Bytes = std::vector<std::uint8_t>;

CountColumn<unit::Votes> with_nulls(std::size_t rows, const std::vector<std::size_t>& nulls) {
  CountColumn<unit::Votes> column;
  for (std::size_t row = 0; row < rows; ++row) {
    const bool null = std::find(nulls.begin(), nulls.end(), row) != nulls.end();
    column.append(null ? std::nullopt : std::optional(Votes(row * 10)));
  }
  column.finish();
  return column;
}

/// Bits of rows that exist: what Arrow gives no meaning to is cut off.
std::vector<bool> meaningful(const Validity& validity, std::size_t rows) {
  std::vector<bool> bits;
  for (std::size_t row = 0; row < rows; ++row) bits.push_back(((validity.bits()[row / 8] >> (row % 8)) & 1U) != 0);
  return bits;
}

TEST_CASE("column: without nulls there is no bitmap") {
  const auto column = with_nulls(20, {});
  CHECK(column.validity().bits().empty());
  CHECK(column.validity().null_count() == 0);
  CHECK(column[19] == Votes(190));
}

TEST_CASE("column: validity bits are Arrow's, least significant first, one for each row") {
  const auto column = with_nulls(16, {1, 8, 15});
  REQUIRE(column.validity().bits().size() == 2);
  CHECK(std::ranges::equal(column.validity().bits(), Bytes{0b1111'1101, 0b0111'1110}));
  CHECK(column.validity().null_count() == 3);
}

TEST_CASE("column: the bitmap covers rows after the last null") {
  const auto column = with_nulls(20, {2});
  REQUIRE(column.validity().bits().size() == 3);
  std::vector<bool> expected(20, true);
  expected[2] = false;
  CHECK(meaningful(column.validity(), 20) == expected);
}

TEST_CASE("column: a null is empty as a value and 0 in the stored integers") {
  const auto column = with_nulls(4, {0, 3});
  CHECK_FALSE(column[0].has_value());
  CHECK(column[1] == Votes(10));
  CHECK_FALSE(column[3].has_value());
  CHECK(std::ranges::equal(column.values(), std::vector<std::int64_t>{0, 10, 20, 0}));
  CHECK(column.size() == 4);
}

TEST_CASE("column: a null differs from a zero") {
  CHECK_FALSE(with_nulls(1, {0}) == with_nulls(1, {}));
  CHECK(with_nulls(9, {4}) == with_nulls(9, {4}));
}

TEST_CASE("column: a percentage is stored as the double nearest to its two decimals") {
  ValueColumn<Percent> percents;
  percents.append(Percent::from_hundredths(9934));
  CHECK(std::bit_cast<double>(percents.values()[0]) == 99.34);
  CHECK(percents[0] == Percent::from_hundredths(9934));
}

TEST_CASE("column: every percentage comes back as it was") {
  std::size_t changed = 0;
  for (std::int64_t hundredths = -200'000; hundredths <= 200'000; ++hundredths) {
    const Percent percent = Percent::from_hundredths(hundredths);
    if (Stored<Percent>::load(Stored<Percent>::store(percent)) != percent) ++changed;
  }
  CHECK(changed == 0);
}

TEST_CASE("column: a timestamp is stored as seconds since 1970") {
  ValueColumn<Timestamp> times;
  times.append(parse_timestamp("1970-01-02 00:00:01"));
  CHECK(times.values()[0] == 86401);
  CHECK(times[0] == parse_timestamp("1970-01-02 00:00:01"));
}

TEST_CASE("column: values that were given room read the same") {
  CountColumn<unit::Votes> quick;
  quick.make_room(3);
  for (std::size_t row = 0; row < 3; ++row) quick.room(row).put(row, Votes(static_cast<int>(row) * 10));
  CHECK(quick.size() == 0);
  quick.grow_into_room(3);
  quick.finish();
  CHECK(quick == with_nulls(3, {}));
}

TEST_CASE("column: text is offsets into one run of bytes") {
  TextColumn column;
  column.append("Ynys M\xC3\xB4n");
  column.append("");
  column.append_null();
  column.append("Hull");
  column.finish();
  CHECK(column.size() == 4);
  CHECK(std::ranges::equal(column.offsets(), std::vector<std::int32_t>{0, 9, 9, 9, 13}));
  CHECK(std::string(column.bytes().begin(), column.bytes().end()) == "Ynys M\xC3\xB4nHull");
  CHECK(column[3] == "Hull");
  CHECK(column.get(1) == "");
  CHECK_FALSE(column.get(2).has_value());
  CHECK(column[2].empty());
  CHECK(column.validity().null_count() == 1);
}

TEST_CASE("column: the texts of a column have less than 2 GiB") {
  TextColumn column;
  column.append("Hull");
  CHECK_THROWS_AS(column.make_room(1, std::size_t{1} << 31), std::length_error);
  CHECK_THROWS_AS(column.make_room(1, (std::size_t{1} << 31) - 4), std::length_error);
  CHECK(column[0] == "Hull");
}

TEST_CASE("column: texts that were moved away leave a column without rows") {
  TextColumn texts;
  texts.append("Bath");
  const TextColumn moved = std::move(texts);
  CHECK(moved[0] == "Bath");
  // NOLINTNEXTLINE(bugprone-use-after-move): the state after a move is what is tested
  CHECK(texts.size() == 0);
  texts.append("York");
  CHECK(texts[0] == "York");
}

TEST_CASE("column: an empty text column has the one offset that Arrow asks for") {
  TextColumn column;
  column.finish();
  CHECK(column.size() == 0);
  CHECK(std::ranges::equal(column.offsets(), std::vector<std::int32_t>{0}));
}

TEST_CASE("column: text may hold NUL and newlines") {
  TextColumn column;
  column.make_room(2, 6);
  TextColumn::Room room = column.room(0);
  room.put(0, std::string_view("a\0b", 3));
  room.put(1, "c\nd");
  column.grow_into_room(2);
  CHECK(column[0] == std::string_view("a\0b", 3));
  CHECK(column[1] == "c\nd");
}

TEST_CASE("column: dictionary codes count the distinct texts in order of first appearance") {
  DictionaryColumn column;
  for (const char* text : {"Leave", "Remain", "Leave", "", "Remain"}) column.append(text);
  column.append_null();
  column.finish();
  CHECK(std::ranges::equal(column.codes().first(5), std::vector<std::int32_t>{0, 1, 0, 2, 1}));
  CHECK(column.dictionary().size() == 3);
  CHECK(column.dictionary()[1] == "Remain");
  CHECK(column[4] == "Remain");
  CHECK(column.get(3) == "");
  CHECK_FALSE(column.get(5).has_value());
}

TEST_CASE("column: a dictionary of many texts finds each again") {
  DictionaryColumn column;
  std::vector<std::string> texts;
  for (int i = 0; i < 5'000; ++i) texts.push_back("place " + std::to_string(i * 7919 % 5'000));
  for (int round = 0; round < 2; ++round) {
    for (const std::string& text : texts) column.append(text);
  }
  REQUIRE(column.dictionary().size() == 5'000);
  for (std::size_t row = 0; row < column.size(); ++row) {
    REQUIRE(column[row] == texts[row % 5'000]);
    REQUIRE(column.codes()[row] == static_cast<std::int32_t>(row % 5'000));
  }
}

TEST_CASE("column: a dictionary that was copied goes on by itself") {
  DictionaryColumn original;
  original.append("Leave");
  DictionaryColumn copy = original;
  copy.append("Remain");
  original.append("Leave");
  CHECK(copy.dictionary().size() == 2);
  CHECK(original.dictionary().size() == 1);
  CHECK(original[1] == "Leave");
}

}  // namespace

TEST_CASE("column: joined columns read like one, nulls and codes included") {
  const std::vector<const char*> texts{"London", nullptr, "Wales", "London", "", nullptr, "Yorkshire and The Humber", "Wales"};
  const auto fill = [&](auto& column, std::size_t first, std::size_t last) {
    for (std::size_t row = first; row < last; ++row) {
      if (texts[row] == nullptr) {
        column.append_null();
      } else {
        column.append(texts[row]);
      }
    }
  };
  for (std::size_t cut = 0; cut <= texts.size(); ++cut) {
    const auto check = [&](auto whole, auto first, auto second) {
      fill(whole, 0, texts.size());
      fill(first, 0, cut);
      fill(second, cut, texts.size());
      first.append_all(second);
      REQUIRE(first.size() == texts.size());
      for (std::size_t row = 0; row < texts.size(); ++row) CHECK(first.get(row) == whole.get(row));
      first.finish();
      whole.finish();
      CHECK(first == whole);
    };
    check(TextColumn(), TextColumn(), TextColumn());
    check(DictionaryColumn(), DictionaryColumn(), DictionaryColumn());
  }
}

TEST_CASE("column: a column that was emptied is filled like a new one") {
  DictionaryColumn column;
  for (const char* text : {"a", "b", "a"}) column.append(text);
  column.append_null();
  column.clear();
  for (const char* text : {"b", "c"}) column.append(text);
  CHECK(column.size() == 2);
  CHECK(column.validity().null_count() == 0);
  CHECK(std::ranges::equal(column.codes(), std::vector<std::int32_t>{0, 1}));
  CHECK(column[0] == "b");
  CHECK(column.dictionary().size() == 2);
}

TEST_CASE("column: texts of every length up to 100 are copied and found whole") {
  DictionaryColumn column;
  TextColumn plain;
  std::vector<std::string> texts;
  for (std::size_t length = 0; length <= 100; ++length) {
    for (std::size_t changed = 0; changed <= length; ++changed) {  // differing in one place, or in none
      std::string text(length, 'm');
      if (changed < length) text[changed] = 'n';
      texts.push_back(text);
    }
  }
  for (int round = 0; round < 2; ++round) {
    for (const std::string& text : texts) {
      column.append(text);
      plain.append(text);
    }
  }
  CHECK(column.dictionary().size() == texts.size());
  for (std::size_t row = 0; row < 2 * texts.size(); ++row) {
    CHECK(column[row] == texts[row % texts.size()]);
    CHECK(plain[row] == texts[row % texts.size()]);
    CHECK(column.codes()[row] == static_cast<std::int32_t>(row % texts.size()));
  }
}
