// SPDX-License-Identifier: MIT
#include <encoding/words.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/read.hpp>

#include "../support/encodings.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;
using encoding::told_by_words;
using Encodings = std::vector<Encoding>;

namespace {

constexpr Encoding windows = Encoding::windows_1252;
constexpr Encoding dos = Encoding::code_page_850;

TEST_CASE("words: three places tell, or two places and a name that is known") {
  CHECK(told_by_words("Zo\xEB Pe\xF1"
                      "a, Eil\xEDs")
            .certain == windows);
  CHECK(told_by_words("Zo\x89 Pe\xA4"
                      "a, Eil\xA1s")
            .certain == dos);
  CHECK(told_by_words("Th\xE9r\xE8se, \xD3rfhlaith").certain == windows);
  CHECK(told_by_words("Ynys M\xF4n, Zo\xEB").certain == windows);
  CHECK(told_by_words("Ynys M\x93n, Zo\x89").certain == dos);
  CHECK(told_by_words("YNYS M\xD4N, YNYS M\xD4N").certain == windows);
  CHECK(told_by_words("YNYS M\xE2N, YNYS M\xE2N").certain == dos);
  CHECK(told_by_words("it\x92s the people\x92s, the \x93will\x94 of Si\xE2n \x96 \xA3"
                      "5\x85")
            .certain == windows);
}

TEST_CASE("words: one byte may be damage, and two words chance") {
  for (const char* few : {"Ynys M\xF4n",
                          "Zo\xEB Pe\xF1"
                          "a",
                          "Zo\xEB, Zo\xEB, Zo\xEB"}) {
    CHECK_FALSE(told_by_words(few).certain);
    CHECK(told_by_words(few).possible == Encodings{windows});
  }
}

TEST_CASE("words: what either encoding can be is not decided") {
  const auto either = told_by_words("H\xD4TEL, \xD4LE, T\xD4T");
  CHECK_FALSE(either.certain);
  CHECK(either.possible == Encodings{windows, dos});
}

TEST_CASE("words: nothing is possible where a byte stands as nobody writes it") {
  const std::vector<std::string_view> others{
      "Wa\xA7les Zo\xEB",  // a sign within a word, and a capital
      "Car\x81"
      "diff",            // no character; a u with diaeresis elsewhere is text
      "Se\x8En Zo\x91",  // Mac OS Roman
      "\xFF"
      "a\xFF"
      "a",                          // hardly a letter
      "a\x80 \xB0\xB1\xB2",         // a currency behind a letter; drawings
      "R\xE9union R\xC3\xA9union",  // UTF-8, of which some was damaged
  };
  for (const auto other : others) {
    CAPTURE(other);
    CHECK_FALSE(told_by_words(other).certain);
  }
  CHECK(told_by_words("R\xE9union, Zo\xEB, Si\xE2n, R\xC3\xA9union").possible.empty());
  CHECK(told_by_words("Se\x8En Zo\x91").possible.empty());
}

TEST_CASE("words: how a character fits") {
  struct Case {
    std::string_view text;
    bool is_possible;
  };
  // All in Windows-1252, beside three words that tell.
  const std::vector<Case> cases{{"\xC9ire", true},
                                {"McD\xD3N", true},
                                {"Th\xE9r\xE8se", true},
                                {"\xD3 C\xFA\xEDv", true},
                                {"cr\xE9\xE9"
                                 "e",
                                 true},
                                {"McD\xD3n", false},
                                {"a\xC9"
                                 "a",
                                 false},
                                {"A\xE9"
                                 "A",
                                 false},
                                {"5\xE9", false},
                                {"\xE9"
                                 "5",
                                 false},
                                {"\xE9\xE8\xEA", false},
                                {"\xE9", true},
                                {"th\xFE", false},
                                {"\x93yes\x94", true},
                                {"a\x93"
                                 "b",
                                 false},
                                {"a\x94"
                                 "b",
                                 false},
                                {"\xA3"
                                 "5",
                                 true},
                                {"a\xA3", false},
                                {"a\x96"
                                 "b",
                                 true},
                                {"a\xA0M", true},
                                {"a\xB7"
                                 "b",
                                 false},
                                {"a\xB7 b", true},
                                {"4\xB0", true},
                                {"a\xA6", false},
                                {"\xA6 a", true},
                                {"a\x81", false},
                                {"\x81", false},
                                {"90\x92s", true}};
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const auto testimony = told_by_words(
        "Zo\xEB, Pe\xF1"
        "a, M\xF4n, Si\xE2n, " +
        std::string(one.text));
    CHECK(testimony.certain.has_value() == one.is_possible);
    CHECK_FALSE(testimony.certain == dos);
  }
}

TEST_CASE("words: the end and the beginning of a text are like blanks") {
  CHECK(told_by_words("\xC9ire M\xF4n Si\xE2n caf\xE9").certain == windows);
  CHECK(told_by_words(std::string(100, 'a') + "\xE9" + std::string(100, 'a') + " M\xF4n").certain == windows);
}

TEST_CASE("words: a document that is decoded says so, and one that could be says how") {
  const auto decoded = read_petition_listing(
      "R\xE9union:  5\nCura\xE7"
      "ao:  4\nYnys M\xF4n: 6\n");
  CHECK(decoded.value.constituencies()[0].name() == "Ynys M\u00F4n");
  const Finding& note = finding_named(decoded.findings, "encoding");
  CHECK(note.position == Position{1, 2, 1, 2});
  CHECK(note.found == "\u00E9");
  CHECK(note.message == "the document was decoded: it is windows-1252, told by 3 characters such as that of \"R\u00E9union\"");
  const auto left = read_petition_listing("France:  5\nYnys M\xF4n: 6\n");
  CHECK(left.encoding() == Encoding::utf_8);
  const Finding& finding = finding_named(left.findings, "invalid-utf8");
  CHECK(finding.message == "the bytes are no UTF-8; all of them would be text in windows-1252, if that is named as the encoding");
}

TEST_CASE("words: a document without room for a finding is decoded all the same") {
  ReadOptions options;
  options.limits.findings = 0;
  CHECK(read_petition_listing("R\xE9union:  5\nCura\xE7"
                              "ao:  4\nYnys M\xF4n: 6\n",
                              options)
            .encoding() == windows);
}

TEST_CASE("words: an encoding that was asked for against all that the bytes tell is doubted") {
  using encoding::told_instead;
  const std::string plain = "France:  1\n";
  const std::string utf8 = "R\u00E9union:  1\n";
  const std::string three =
      "Zo\xEB Pe\xF1"
      "a, Eil\xEDs";
  const std::string utf16 = in_utf16(plain, Encoding::utf_16_le, false);
  for (const Encoding asked : {windows, dos}) {
    CHECK_FALSE(told_instead(plain, asked));
    CHECK(told_instead(utf8, asked) == Encoding::utf_8);
    CHECK(told_instead(utf16, asked) == Encoding::utf_16_le);
    CHECK_FALSE(told_instead("Ynys M\xF4n", asked));
  }
  for (const Encoding asked : {Encoding::utf_16_le, Encoding::utf_16_be}) {
    CHECK(told_instead(plain, asked) == Encoding::utf_8);
    CHECK(told_instead(three, asked) == windows);
    CHECK_FALSE(told_instead("", asked));
    CHECK_FALSE(told_instead(std::string("\x4E\x2D\0\x41", 4), asked));
  }
  CHECK(told_instead(three, dos) == windows);
  CHECK_FALSE(told_instead(three, windows));
  CHECK_FALSE(told_instead(utf16, Encoding::utf_16_le));
  CHECK(told_instead(utf16, Encoding::utf_16_be) == Encoding::utf_16_le);
  CHECK_FALSE(told_instead(three, Encoding::utf_8));
  ReadOptions options;
  options.encoding = dos;
  const Finding finding = finding_named(read_petition_listing(utf8, options).findings, "doubtful-encoding");
  CHECK(finding.message == "the document is read as cp850, and its bytes tell another encoding");
  CHECK(finding.expected == "utf-8");
  CHECK(finding.position == Position{1, 1, 0, 0});
}

}  // namespace
