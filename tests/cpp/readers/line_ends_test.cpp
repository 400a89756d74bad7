// SPDX-License-Identifier: MIT
// Carriage returns alone end the lines of old spreadsheets, also where a shell has added a line feed to their end.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include <ukvotes/reconcile.hpp>
#include <ukvotes/repair.hpp>

#include <read/lines.hpp>

#include "../support/documents.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

std::string with_carriage_returns(std::string text) {
  std::ranges::replace(text, '\n', '\r');
  return text;
}

TEST_CASE("line ends: a line feed at the end of a text with carriage returns ends no row") {
  const std::string published = load(repository() / "examples/data/referendum-result.csv");
  REQUIRE(std::ranges::count(published, '\r') == 0);
  const auto expected = read_as<ReferendumResult>(published);
  REQUIRE(expected.value.areas().size() + 1 == static_cast<std::size_t>(std::ranges::count(published, '\n')));
  for (const std::string end : {"", "\n", "\n\n"}) {
    const std::string text = with_carriage_returns(published) + end;
    const auto document = read_as<ReferendumResult>(text);
    CHECK(document.value == expected.value);
    CHECK(verdict(document.findings) == verdict(expected.findings));
    CHECK(write(document) == text);
  }
}

template <class T>
void check_lines(const std::string& published) {
  const auto expected = read_as<T>(published);
  for (const std::string end : {"", "\n"}) {
    const std::string text = with_carriage_returns(published) + end;
    CHECK(recognise(text).kind == expected.kind);
    CHECK(recognise(text).dialect == expected.dialect);
    const auto document = read_as<T>(text);
    CHECK(document.value == expected.value);
    CHECK(document.dialect == expected.dialect);
    Verdict wanted = verdict(expected.findings, Severity::note);
    wanted.insert(wanted.begin(), {"carriage-returns", 1});
    CHECK(verdict(document.findings, Severity::note) == wanted);
    CHECK(verdict(reconcile(document)) == verdict(reconcile(expected)));
    CHECK(write(document) == text);
    CHECK(write(repair(document).document) == with_carriage_returns(write(repair(expected).document)) + end);
  }
}

TEST_CASE("line ends: readers of lines take carriage returns for line feeds where there are no others, and say so") {
  check_lines<Referendum>(referendum_text());
  check_lines<PetitionListing>(listing_text());
  check_lines<PetitionReport>(report_text());
}

TEST_CASE("line ends: of every carriage return one line feed is made, but not of that before a line feed") {
  CHECK(read_steps::with_line_feeds(Source::copy("a\rb\r\rc\r\n")).text() == "a\nb\n\nc\r\n");
  CHECK(read_steps::with_line_feeds(Source::copy("a\rb\r")).text() == "a\nb\n");
  CHECK(read_steps::with_line_feeds(Source::copy("a\nb\r\n")).text() == "a\nb\r\n");
}

TEST_CASE("line ends: without the source, and where the text is decoded, carriage returns are read all the same") {
  const std::string text = with_carriage_returns(listing_text());
  ReadOptions options;
  options.keep_source = false;
  CHECK(read_petition_listing(text, options).value == read_petition_listing(listing_text()).value);
  std::string wide = "\xFF\xFE";
  for (const char c : text) wide.append({c, '\0'});
  const auto document = read_petition_listing(wide);
  CHECK(document.value.countries().size() == read_petition_listing(listing_text()).value.countries().size());
  CHECK(document.encoding() == Encoding::utf_16_le);
  CHECK(write(document) == wide);
}

TEST_CASE("line ends: a header that ends as Windows has it ends in one line end") {
  const auto document = read_as<ReferendumResult>("Area,Electorate,Remain,Leave\r\n");
  CHECK(document.value.areas().empty());
  CHECK(verdict(document.findings, Severity::note) == verdict_of<ReferendumResult>("Area,Electorate,Remain,Leave\n", Severity::note));
}

}  // namespace
