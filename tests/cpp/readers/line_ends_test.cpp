// SPDX-License-Identifier: MIT
// Carriage returns alone end the lines of old spreadsheets, also where a shell has added a line feed to their end.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

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

TEST_CASE("line ends: a header that ends as Windows has it ends in one line end") {
  const auto document = read_as<ReferendumResult>("Area,Electorate,Remain,Leave\r\n");
  CHECK(document.value.areas().empty());
  CHECK(verdict(document.findings, Severity::note) == verdict_of<ReferendumResult>("Area,Electorate,Remain,Leave\n", Severity::note));
}

}  // namespace
