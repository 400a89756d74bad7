// SPDX-License-Identifier: MIT
// Readers work in blocks of 128 KiB: wherever the edge of one falls into a clean row, the row stays whole.
#include <ukvotes/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "../support/parallel.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// Sanitized code is slow: it gets every seventh place.
const std::size_t step = complete() ? 1 : 7;
constexpr std::size_t several_blocks = (std::size_t{1} << 18) + 1'000;

/// `row` as often as fills several blocks, behind a first row that moves all others by `shift` bytes.
struct Rows {
  std::string text;
  std::size_t count = 0;
};

Rows rows_of(std::string_view row, std::string_view first_begin, std::size_t shift, std::string_view first_end) {
  Rows rows{std::string(first_begin) + std::string(shift, 'x') + std::string(first_end), 1};
  for (; rows.text.size() < several_blocks; ++rows.count) rows.text += row;
  return rows;
}

template <class T>
void check_no_error(const Document<T>& document) {
  for (const Finding& finding : document.findings) {
    if (finding.severity() == Severity::error) FAIL_CHECK(describe(finding, "text"));
  }
}

TEST_CASE("block edges: in each place of a row of a referendum") {
  const std::string_view row = "\"East, \"\"North\"\"\",\"Bristol, City of\",141027,87418,Remain,53609\r\n";
  for (std::size_t shift = 0; shift < row.size(); shift += step) {
    const Rows rows = rows_of(row, "Region,Area,Remain,Leave,Status,Absolute Difference\nWales,", shift, ",2,1,Remain,1\n");
    const auto document = read_referendum(rows.text);
    check_no_error(document);
    REQUIRE(document.value.areas().size() == rows.count);
    CHECK(document.value.remain() == Votes(2 + 141027 * (rows.count - 1)));
    CHECK(document.value.areas()[rows.count - 1].region() == "East, \"North\"");
  }
}

TEST_CASE("block edges: in each place of a row of a listing") {
  const std::string_view row = "Cardiff: 69814\r\n";
  for (std::size_t shift = 0; shift < row.size(); shift += step) {
    const Rows rows = rows_of(row, "Wa", shift, "les: 1\n");
    const std::string sum = std::to_string(1 + 69814 * (rows.count - 1));
    const auto document = read_petition_listing("Number of votes by Country: 0\n" + rows.text + "Number of votes by Constituency: " + sum +
                                                "\nTotal number of votes: " + sum + "\n");
    check_no_error(document);
    REQUIRE(document.value.constituencies().size() == rows.count);
    CHECK(document.value.constituencies()[rows.count - 1].signatures() == Signatures(69814));
  }
}

TEST_CASE("block edges: in each place of a row of a report") {
  const std::string_view row = "| 1 | Cardiff | None | 69,814 | 1.00 |\r\n";
  const std::string head = "### Signatures by Constituency\n\n| # | Constituency | MP | Signatures | % |\n| - | - | - | -: | -: |\n";
  for (std::size_t shift = 0; shift < row.size(); shift += step) {
    const Rows rows = rows_of(row, head + "| 1 | Wa", shift, "les | None | 1 | 1.00 |\n");
    const auto document = read_petition_report(rows.text);
    for (const Finding& finding : document.findings) CHECK_FALSE((finding.code().starts_with("UKV-D") && !finding.table.empty()));
    REQUIRE(document.value.constituencies().size() == rows.count);
    CHECK(document.value.constituencies()[rows.count - 1].name() == "Cardiff");
    CHECK(document.value.constituencies()[rows.count - 1].signatures() == Signatures(69814));
  }
}

TEST_CASE("block edges: in each place of a row of a tally, with a name that looks like a count") {
  for (const std::string_view row : {"| Britain First 2016 | \n 1,234 | \n ", "| 2016 | \n 1,234 | \n ", "|Green|\n1|"}) {
    for (std::size_t shift = 0; shift < row.size(); shift += step) {
      const Rows rows = rows_of(row, "| Wa", shift, "les | 9,999 |");
      const auto document = read_party_tally(std::string_view(rows.text).substr(0, rows.text.rfind('|') + 1));
      check_no_error(document);
      REQUIRE(document.value.parties().size() == rows.count);
      CHECK(document.value.total() == Leaflets(9'999 + (row.size() > 12 ? 1'234 : 1) * (rows.count - 1)));
    }
  }
}

}  // namespace
