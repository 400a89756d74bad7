// SPDX-License-Identifier: MIT
// UTF-8, against the definition as the Unicode standard prints it.
#include <text/utf8.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "../support/parallel.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

struct Range {
  unsigned low;
  unsigned high;
};

/// Unicode 15, table 3-7: well-formed UTF-8 byte sequences.
const std::vector<std::vector<Range>> table_3_7{
    {{0x00, 0x7F}},                                            // U+0000..U+007F
    {{0xC2, 0xDF}, {0x80, 0xBF}},                              // U+0080..U+07FF
    {{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}},                // U+0800..U+0FFF
    {{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}},                // U+1000..U+CFFF
    {{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}},                // U+D000..U+D7FF
    {{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}},                // U+E000..U+FFFF
    {{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},  // U+10000..U+3FFFF
    {{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},  // U+40000..U+FFFFF
    {{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}},  // U+100000..U+10FFFF
};

bool begins_with(std::string_view text, const std::vector<Range>& sequence) {
  if (text.size() < sequence.size()) return false;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const unsigned byte = static_cast<unsigned char>(text[i]);
    if (byte < sequence[i].low || byte > sequence[i].high) return false;
  }
  return true;
}

std::size_t length_by_table(std::string_view text) {
  for (const auto& sequence : table_3_7) {
    if (begins_with(text, sequence)) return sequence.size();
  }
  return 0;
}

std::optional<std::size_t> invalid_by_table(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = length_by_table(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

constexpr std::size_t last_offset = 40;
constexpr std::size_t most_ascii = last_offset + 4 + 40;

/// Puts a sequence into ASCII at an offset, without moving anything else.
class Ascii {
 public:
  bool agrees(std::string_view sequence, std::size_t offset) {
    std::copy(sequence.begin(), sequence.end(), text_.begin() + static_cast<std::ptrdiff_t>(offset));
    auto expected = invalid_by_table({text_.data() + offset, sequence.size() + 1});
    if (expected) *expected += offset;
    const bool same = text::find_invalid_utf8(text_) == expected && text::character_length(std::string_view(text_).substr(offset)) ==
                                                                        length_by_table(std::string_view(text_).substr(offset));
    std::fill_n(text_.begin() + static_cast<std::ptrdiff_t>(offset), sequence.size(), 'a');
    ++asked;
    return same;
  }
  std::size_t disagreements_at_all_offsets(std::string_view sequence) {
    std::size_t wrong = 0;
    for (std::size_t offset = 0; offset <= last_offset; ++offset) wrong += agrees(sequence, offset) ? 0U : 1U;
    return wrong;
  }

  std::size_t asked = 0;

 private:
  std::string text_ = std::string(most_ascii, 'a');
};

std::string bytes(std::initializer_list<std::size_t> values) {
  std::string text;
  for (const std::size_t value : values) text += static_cast<char>(static_cast<unsigned char>(value));
  return text;
}

/// The ends of all ranges of the table, and their neighbours.
const std::vector<std::size_t> boundaries{0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                          0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};

TEST_CASE("utf8: all sequences of one and two bytes, at every offset within ASCII") {
  Ascii ascii;
  std::size_t wrong = 0;
  for (std::size_t a = 0; a < 256; ++a) {
    wrong += ascii.disagreements_at_all_offsets(bytes({a}));
    for (std::size_t b = 0; b < 256; b += complete() ? 1U : 3U) wrong += ascii.disagreements_at_all_offsets(bytes({a, b}));
  }
  CHECK(wrong == 0);
  CHECK(ascii.asked > 256 * 80 * 41);
}

TEST_CASE("utf8: all sequences of three bytes, each at one offset, those of the boundaries at every one") {
  Ascii ascii;
  std::size_t wrong = 0;
  for (std::size_t sequence = 0; sequence < std::size_t{1} << 24; sequence += stride()) {
    const std::string text = bytes({sequence >> 16, sequence >> 8 & 0xFF, sequence & 0xFF});
    wrong += ascii.agrees(text, (sequence >> 8) % (last_offset + 1)) ? 0U : 1U;
  }
  for (const std::size_t a : boundaries) {
    for (const std::size_t b : boundaries) {
      for (const std::size_t c : boundaries) wrong += ascii.disagreements_at_all_offsets(bytes({a, b, c}));
    }
  }
  CHECK(wrong == 0);
  CHECK(ascii.asked > (std::size_t{1} << 24) / stride());
}

TEST_CASE("utf8: sequences of four bytes from the boundaries, at every offset") {
  Ascii ascii;
  std::size_t wrong = 0;
  std::size_t next = 0;
  for (const std::size_t a : boundaries) {
    for (const std::size_t b : boundaries) {
      for (const std::size_t c : boundaries) {
        for (const std::size_t d : boundaries) {
          if (next++ % stride() == 0) wrong += ascii.disagreements_at_all_offsets(bytes({a, b, c, d}));
        }
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(ascii.asked > 390'000 * 41 / stride());
}

TEST_CASE("utf8: the first fault is found in mixtures of characters of all lengths") {
  std::mt19937_64 random(3);
  const std::vector<std::string> pieces{"a", "plain ASCII of some length, as most cells are", "\xC3\xB4", "\xE2\x82\xAC",
                                        "\xF0\x9F\x97\xB3"};
  const std::vector<std::string> faults{"\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x97", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90\x80\x80", "\xFF"};
  std::size_t with_fault = 0;
  for (std::size_t i = 0; i < 20'000 / stride(); ++i) {
    std::string text;
    for (std::size_t count = random() % 12; count != 0; --count) text += pieces[random() % pieces.size()];
    if (i % 2 != 0) text.insert(random() % (text.size() + 1), faults[random() % faults.size()]);
    const auto expected = invalid_by_table(text);
    with_fault += expected ? 1U : 0U;
    REQUIRE(text::find_invalid_utf8(text) == expected);
    if (expected) REQUIRE(text::find_invalid_utf8(text, *expected) == expected);
  }
  CHECK(with_fault > 0);
}

TEST_CASE("utf8: a text is shortened between its characters, and says so") {
  CHECK(text::shortened("Cardiff", 7) == "Cardiff");
  CHECK(text::shortened("Cardiff", 4) == "Card...");
  const std::string text = "Ynys M\xC3\xB4n \xE2\x82\xAC \xF0\x9F\x97\xB3";  // two, three and four bytes
  const std::vector<std::string> starts{"Ynys M", "Ynys M\xC3\xB4", "Ynys M\xC3\xB4n ", "Ynys M\xC3\xB4n \xE2\x82\xAC "};
  CHECK(text::shortened(text, 7) == starts[0] + "...");
  CHECK(text::shortened(text, 8) == starts[1] + "...");
  for (const std::size_t bytes : {10U, 11U, 12U}) CHECK(text::shortened(text, bytes) == starts[2] + "...");
  for (const std::size_t bytes : {14U, 15U, 16U, 17U}) CHECK(text::shortened(text, bytes) == starts[3] + "...");
  CHECK(text::shortened(text, 18) == text);
  CHECK(text::shortened("\x80\x80\x80\x80\x80\x80", 5) == "\x80\x80\x80\x80\x80...");
}

}  // namespace
