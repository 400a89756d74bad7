// SPDX-License-Identifier: MIT
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "../support/documents.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"
#include "../support/scratch.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

std::vector<std::pair<Kind, const std::string*>> examples() {
  return {{Kind::referendum, &referendum_text()},
          {Kind::petition_listing, &listing_text()},
          {Kind::petition_report, &report_text()},
          {Kind::party_tally, &tally_text()}};
}

Kind kind_of(const AnyDocument& document) {
  return std::visit([](const auto& d) { return std::decay_t<decltype(d)>::kind; }, document);
}

TEST_CASE("recognise: each example is recognised with a reason, and the other kinds are ruled out at a line") {
  for (const auto& example : examples()) {
    const Kind kind = example.first;
    const std::string* const text = example.second;
    CAPTURE(kind);
    const Recognition recognition = recognise(*text);
    CHECK(recognition.kind == kind);
    CHECK_FALSE(recognition.reason.empty());
    CHECK(recognition.ruled_out.size() == all_kinds.size() - 1);
    for (const Recognition::RuledOut& other : recognition.ruled_out) {
      CHECK(other.kind != kind);
      CHECK(other.line >= 1);
      CHECK_FALSE(other.expected.empty());
    }
  }
}

TEST_CASE("recognise: the reason names what was seen") {
  CHECK(recognise(referendum_text()).reason.find("line 1 is the header Region,Area,Remain,Leave,Status,Absolute Difference") !=
        std::string::npos);
  CHECK(recognise(listing_text()).reason.find("a place, a colon and a number") != std::string::npos);
  CHECK(recognise(report_text()).reason.find("### Background") != std::string::npos);
  CHECK(recognise(tally_text()).reason.find("between pipes") != std::string::npos);
}

TEST_CASE("recognise: reading any document gives the kind that its own reader gives") {
  for (const auto& example : examples()) {
    const Kind kind = example.first;
    const std::string* const text = example.second;
    CAPTURE(kind);
    const AnyDocument document = read(*text);
    CHECK(kind_of(document) == kind);
    CHECK(std::visit([](const auto& d) { return write(d); }, document) == *text);
  }
  CHECK(std::get<Document<Referendum>>(read(referendum_text())).findings == read_referendum(referendum_text()).findings);
  CHECK(std::get<Document<PartyTally>>(read(tally_text())).value == read_party_tally(tally_text()).value);
}

TEST_CASE("recognise: a byte order mark and CRLF line ends hide nothing") {
  for (const auto& example : examples()) {
    const Kind kind = example.first;
    const std::string* const text = example.second;
    CAPTURE(kind);
    CHECK(recognise("\xEF\xBB\xBF" + replaced_all(*text, "\n", "\r\n")).kind == kind);
  }
}

TEST_CASE("recognise: a file is read by its content, never by its name") {
  const ScratchDirectory scratch;
  for (const auto& [kind, text] : examples()) {
    CHECK(kind_of(read_file(scratch.write("results.json", *text).string())) == kind);
  }
  CHECK_THROWS_AS(read_file((scratch.path() / "missing.csv").string()), std::system_error);
}

TEST_CASE("recognise: the document of a file carries the file's name") {
  const ScratchDirectory scratch;
  const std::string path = scratch.write("a.csv", referendum_text()).string();
  CHECK(std::get<Document<Referendum>>(read_file(path)).source.name() == path);
}

TEST_CASE("recognise: what fits no kind is an error that rules out every kind at a line") {
  for (const std::string text :
       {"", "\n\n\n", "hello", "a,b,c\n1,2,3\n", "{\"data\":[]}", "<html><body>", "\xFF\xFE\x00", "# A title\n\nand no more\n"}) {
    CAPTURE(text);
    CHECK_FALSE(recognise(text).kind.has_value());
    try {
      const AnyDocument document = read(text);
      FAIL_CHECK("it was taken for a " << name_of(kind_of(document)));
    } catch (const UnrecognisedError& error) {
      const std::string message = error.what();
      CHECK(error.recognition().ruled_out.size() == all_kinds.size());
      for (const Kind kind : all_kinds) {
        CHECK(message.find(name_of(kind)) != std::string::npos);
        CHECK(std::ranges::any_of(error.recognition().ruled_out, [=](const auto& other) { return other.kind == kind && other.line >= 1; }));
      }
    }
  }
}

TEST_CASE("recognise: what holds a document and is none says so, even if the document can be seen in it") {
  const std::pair<std::string, std::string> cases[] = {
      {std::string("\x1F\x8B\x08\x00", 4), "gzip"},
      {"BZh91AY&SY", "bzip2"},
      {std::string("\xFD"
                   "7zXZ\0\0",
                   7),
       "xz"},
      {"\x28\xB5\x2F\xFD\x24", "Zstandard"},
      {std::string("PK\x03\x04\x14\x00\x00\x00", 8) + referendum_text(), ".xlsx"},
      {std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10), ".xls"},
      {"%PDF-1.7\n", "PDF"},
      {"PAR1\x15\x04", "Parquet"},
      {std::string("ARROW1\0\0", 8), "Arrow"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.second);
    CHECK_FALSE(recognise(one.first).kind.has_value());
    CHECK(recognise(one.first).reason.find(one.second) != std::string::npos);
    CHECK_THROWS_WITH_AS(static_cast<void>(read(one.first)), doctest::Contains("no kind of document fits: its bytes are those of a"),
                         UnrecognisedError);
  }
}

TEST_CASE("recognise: a kind that is named is read, whatever stands there") {
  for (const Kind kind : all_kinds) CHECK(kind_of(read_as(kind, Source::copy("a,b,c\n1,2,3\n"))) == kind);
  CHECK_THROWS_AS(static_cast<void>(read_as(static_cast<Kind>(99), Source::copy(""))), std::invalid_argument);
}

TEST_CASE("recognise: what stands there is said once, and again where a kind has found something else") {
  const auto message_about = [](const std::string& text) -> std::string {
    try {
      static_cast<void>(read(text));
    } catch (const UnrecognisedError& error) {
      return error.what();
    }
    return {};
  };
  const std::string plain = message_about("Dear reader\nnothing to see\n");
  CHECK(plain.find("expected the header Region,Area,Remain,Leave,Status,Absolute Difference, found Dear reader\n") != std::string::npos);
  CHECK(plain.find("found", plain.find("found") + 1) == std::string::npos);
  const std::string report = message_about("# Rail fares\nnothing to see\n");
  CHECK(report.find("Absolute Difference, found # Rail fares\n") != std::string::npos);
  CHECK(report.find("expected the heading ### Background, found no such line\n") != std::string::npos);
  CHECK(report.find("the brace that opens a JSON object, found # Rail fares\n") != std::string::npos);
}

TEST_CASE("recognise: a long line is shortened between characters") {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string line(shift, 'a');
    for (int i = 0; i < 30; ++i) line += "\xF0\x9F\x97\xB3";
    for (const auto& other : recognise(line).ruled_out) {
      CAPTURE(other.found);
      CHECK(other.found.find("\\x") == std::string::npos);
    }
    CHECK(std::ranges::any_of(recognise(line).ruled_out, [](const auto& other) { return other.found.ends_with("\xB3..."); }));
  }
  const std::string exact = std::string(56, 'a') + "\xF0\x9F\x97\xB3";
  CHECK(std::ranges::any_of(recognise(exact).ruled_out, [&](const auto& other) { return other.found == exact; }));
  CHECK(std::ranges::any_of(recognise(exact + "a").ruled_out, [&](const auto& other) { return other.found == exact + "..."; }));
}

TEST_CASE("recognise: a header that is not quite right is one all the same, and the first cell of a tally has a name") {
  CHECK(recognise("Area,Remain,Leave\n").kind == Kind::referendum);
  CHECK(recognise("Area,Remain,Leave\n").reason.starts_with("line 1 has columns of the header"));
  CHECK_FALSE(recognise("Area,Remain\n").kind.has_value());
  CHECK_FALSE(recognise("|  | 5 |").kind.has_value());
  CHECK(std::ranges::any_of(recognise("|  | 5 |").ruled_out, [](const auto& other) { return other.found == "an empty cell"; }));
  CHECK(recognise("### Signatures by Country\n").kind == Kind::petition_report);
}

TEST_CASE("recognise: a message about an unknown text sends nothing raw to the terminal") {
  try {
    const AnyDocument document = read("\x1B[31mred\x07 and \xE2\x80\xAE reversed\n");
    FAIL_CHECK("it was taken for a " << name_of(kind_of(document)));
  } catch (const UnrecognisedError& error) {
    const std::string message = error.what();
    CHECK(message.find('\x1B') == std::string::npos);
    CHECK(message.find('\x07') == std::string::npos);
    CHECK(message.find("\xE2\x80\xAE") == std::string::npos);
  }
}

TEST_CASE("recognise: totals whose leading space was lost still stand at the end") {
  std::string text = listing_text();
  const auto space = text.find("\n Number of votes by Country");
  REQUIRE(space != std::string::npos);
  text.erase(space + 1, 1);
  CHECK(recognise(text).dialect == Dialect::totals_at_end);
  CHECK(read_petition_listing(text).dialect == Dialect::totals_at_end);
}

}  // namespace
