// SPDX-License-Identifier: MIT
#include <encoding/decode.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <encoding/characters.hpp>
#include <ukvotes/read.hpp>

#include "../support/encodings.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;
using namespace std::string_literals;

namespace {

ReadOptions asked(Encoding encoding) {
  ReadOptions options;
  options.encoding = encoding;
  return options;
}

std::string text_of(const std::string& bytes, Encoding encoding) {
  return std::string(encoding::opened(Source::copy(bytes), asked(encoding)).text());
}

Encoding told(const std::string& bytes, Encoding encoding = Encoding::automatic) {
  return encoding::opened(Source::copy(bytes), asked(encoding)).encoding();
}

TEST_CASE("decode: code pages have each of their characters once") {
  for (const Encoding encoding : {Encoding::windows_1252, Encoding::code_page_850}) {
    std::size_t meaningless = 0;
    for (unsigned byte = 0; byte < 256; ++byte) {
      const std::string bytes(1, static_cast<char>(byte));
      const std::string text = text_of(bytes, encoding);
      if (text == "\xEF\xBF\xBD") {
        ++meaningless;
        CHECK_FALSE(encoding::encoded(text, encoding));
      } else {
        CHECK(encoding::encoded(text, encoding) == bytes);
      }
    }
    CHECK(meaningless == (encoding == Encoding::windows_1252 ? 5 : 0));
  }
  CHECK(text_of("\x80\x85\x92\x9F\xA0\xE9\xFF", Encoding::windows_1252) == "\u20AC\u2026\u2019\u0178\u00A0\u00E9\u00FF");
  CHECK(text_of("\x80\x82\x93\x9C\xB0\xE0\xFF", Encoding::code_page_850) == "\u00C7\u00E9\u00F4\u00A3\u2591\u00D3\u00A0");
}

TEST_CASE("decode: UTF-16 of every length of character") {
  const std::string text = "a\u00E9\u2019\U0001F5F3\uFFFD\uD7FF\uE000\U0010FFFFz";
  for (const Encoding order : {Encoding::utf_16_le, Encoding::utf_16_be}) {
    for (const bool mark : {false, true}) {
      CHECK(text_of(in_utf16(text, order, mark), order) == text);
      if (mark) CHECK(text_of(in_utf16(text, order, mark), Encoding::utf_16) == text);
    }
    CHECK(encoding::encoded(text, order) == in_utf16(text, order, false));
  }
}

TEST_CASE("decode: UTF-16 that was asked for goes by its mark, its NUL bytes, and is little-endian otherwise") {
  CHECK(told("\xFE\xFF\x4E\x2D"s, Encoding::utf_16) == Encoding::utf_16_be);
  CHECK(told("\xFF\xFE\x2D\x4E"s, Encoding::utf_16) == Encoding::utf_16_le);
  CHECK(told("\0a\0b\0c\0d"s, Encoding::utf_16) == Encoding::utf_16_be);
  CHECK(told("\x2D\x4E"s, Encoding::utf_16) == Encoding::utf_16_le);
  CHECK(told("", Encoding::utf_16) == Encoding::utf_16_le);
}

TEST_CASE("decode: UTF-16 that was not asked for is decoded only where there is no doubt") {
  CHECK(told("\xFF\xFE"
             "a\0b\0"s) == Encoding::utf_16_le);
  CHECK(told("\xFE\xFF\0a\0b"s) == Encoding::utf_16_be);
  CHECK(told("a\0b\0c\0d\0"s) == Encoding::utf_16_le);
  CHECK(told("\0a\0b\0c\0d"s) == Encoding::utf_16_be);
  CHECK(told("\xFF\xFE"s) == Encoding::utf_16_le);
  for (const std::string& doubtful : {"\xFF\xFERegion,Area,Remain"s, "a\0b\0c\0"s, "\0\0\0\0\0\0\0\0"s, "a\0b\0c\0d\1"s,
                                      "\xFF\xFE\0\0a\0\0\0b\0\0\0"s, "Region\0"s, "\xFF"s, ""s})
    CHECK(told(doubtful) == Encoding::automatic);
}

TEST_CASE("decode: what has been looked at is looked at again only for another encoding") {
  const Source once = encoding::opened(Source::copy("R\xE9union"), asked(Encoding::windows_1252));
  CHECK(encoding::opened(once, asked(Encoding::windows_1252)).text().data() == once.text().data());
  CHECK(encoding::opened(once, {}).text().data() == once.text().data());
  CHECK(encoding::opened(once, asked(Encoding::code_page_850)).text() == "R\u00DAunion");
  CHECK(encoding::opened(once, asked(Encoding::utf_8)).text() == "R\xE9union");
  CHECK(once.bytes() == "R\xE9union");
}

TEST_CASE("decode: UTF-8 that was asked for is taken as it is") {
  const auto document = read_petition_listing("\xFF\xFEY\0\n\0"s, asked(Encoding::utf_8));
  CHECK(document.encoding() == Encoding::utf_8);
  CHECK(verdict(document.findings).front().name == "invalid-utf8");
  CHECK(document.source.text().data() == document.source.bytes().data());
}

TEST_CASE("decode: bytes that mean nothing are found where they stand, and kept") {
  const std::string bytes = "R\xE9union:  5\nYnys M\x81\x8Dn: 6\nA\x90: 7\n";
  const auto document = read_petition_listing(bytes, asked(Encoding::windows_1252));
  const Finding& first = finding_named(document.findings, "invalid-encoding");
  CHECK(first.position == Position{2, 7, bytes.find('\x81'), bytes.find('\x81') + 2});
  CHECK(first.expected == "windows-1252");
  CHECK(document.findings[1].position == Position{3, 2, bytes.find('\x90'), bytes.find('\x90') + 1});
  CHECK(document.value.constituencies()[0].name() == "Ynys M\uFFFD\uFFFDn");
  CHECK(write(document) == bytes);
}

TEST_CASE("decode: surrogates that stand alone and half a unit are found where they stand") {
  for (const Encoding order : {Encoding::utf_16_le, Encoding::utf_16_be}) {
    const bool is_little = order == Encoding::utf_16_le;
    const std::string high = is_little ? "\x3D\xD8"s : "\xD8\x3D"s;
    const std::string low = is_little ? "\x00\xDE"s : "\xDE\x00"s;
    const std::string head = in_utf16("France:  1\nSp", order, true);
    for (const std::string& lonely : {high, low, low + high, high + high}) {
      const std::string bytes = head + lonely + in_utf16("ain:  2\n", order, false);
      const auto document = read_petition_listing(bytes);
      const Finding& finding = finding_named(document.findings, "invalid-encoding");
      CHECK(finding.position == Position{2, 3, head.size(), head.size() + lonely.size()});
      CHECK(write(document) == bytes);
    }
    for (const std::string& end : {"\x0A"s, high, high + "\x0A"}) {
      const std::string bytes = head + end;
      const auto document = read_petition_listing(bytes);
      CHECK(finding_named(document.findings, "invalid-encoding").position == Position{2, 3, head.size(), bytes.size()});
      CHECK(document.findings.back().position.byte_end <= bytes.size());
    }
  }
}

TEST_CASE("decode: a wrong encoding gives findings") {
  const std::string text = "France:  1\nSpain:  2\nAldershot: 3\n";
  for (const Encoding encoding : all_encodings) {
    CAPTURE(name_of(encoding));
    const auto document = read_petition_listing(in_utf16(text, Encoding::utf_16_le, true), asked(encoding));
    const bool is_right = encoding == Encoding::automatic || encoding == Encoding::utf_16 || encoding == Encoding::utf_16_le;
    CHECK((document.value.countries().size() == 2) == is_right);
    CHECK(document.has(Severity::error));
  }
}

}  // namespace
