// SPDX-License-Identifier: MIT
// The figures are those of the Electoral Commission's file of 2016.
#include <ukvotes/referendum_result.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/make.hpp>
#include <ukvotes/reconcile.hpp>

#include "../support/damage.hpp"
#include "../support/invariants.hpp"
#include "../support/naive.hpp"
#include "../support/reading.hpp"
#include "../support/replaced.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string header =
    "id,Region_Code,Region,Area_Code,Area,Electorate,ExpectedBallots,VerifiedBallotPapers,Pct_Turnout,Votes_Cast,Valid_Votes,Remain,Leave,"
    "Rejected_Ballots,No_official_mark,Voting_for_both_answers,Writing_or_mark,Unmarked_or_void,Pct_Remain,Pct_Leave,Pct_Rejected\n";
const std::string bristol =
    "97,E12000009,South West,E06000023,\"Bristol, City "
    "of\",312465,228704,228678,73.17,228646,228445,141027,87418,201,0,63,6,132,61.73,38.27,0.09\n";
const std::string gibraltar =
    "382,E12000009,South West,GI,Gibraltar,24119,20172,20172,83.64,20172,20145,19322,823,27,0,8,0,19,95.91,4.09,0.13\n";
const std::string northern_ireland =
    "381,N92000002,Northern Ireland,N92000002,Northern "
    "Ireland,1260955,790647,790523,62.69,790523,790149,440707,349442,374,18,148,1,207,55.78,44.22,0.05\n";
const std::string aberdeen =
    "148,S92000003,Scotland,S12000033,Aberdeen City,154266,104809,104809,67.94,104809,104714,63985,40729,95,0,34,2,59,61.1,38.9,0.09\n";
const std::string four = header + bristol + gibraltar + northern_ireland + aberdeen;

/// Findings but for those that any part of the file has: too few areas, and regions that lack some.
std::vector<std::string> names(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const Finding& finding : findings) {
    if (finding.name() != "area-count" && finding.name() != "region-total") all.emplace_back(finding.name());
  }
  return all;
}

std::vector<std::string> names(std::string_view text) { return names(read_as<ReferendumResult>(text).findings); }

std::string with_every(std::string text, char from, std::string_view to) {
  std::string out;
  for (const char c : text) out += c == from ? std::string(to) : std::string(1, c);
  return out;
}

TEST_CASE("referendum result: all 21 columns are read, each with its type") {
  const auto document = read_as<ReferendumResult>(four);
  CHECK(names(document.findings).empty());
  CHECK(document.dialect == Dialect::electoral_commission_csv);
  const ResultAreaTable& areas = document.value.areas();
  REQUIRE(areas.size() == 4);
  const ResultArea first = areas[0];
  CHECK(first.area() == "Bristol, City of");
  CHECK(first.region() == "South West");
  CHECK(first.area_code() == "E06000023");
  CHECK(first.electorate() == Electors(312465));
  CHECK(first.votes_cast() == Ballots(228646));
  CHECK(first.valid_votes() == Votes(228445));
  CHECK(first.remain() == Votes(141027));
  CHECK(first.leave() == Votes(87418));
  CHECK(first.rejected() == Ballots(201));
  CHECK(areas.turnout[0] == Percent::from_hundredths(7317));
  CHECK(areas.remain_share[3] == Percent::from_hundredths(6110));
  CHECK(areas.no_official_mark[2] == Ballots(18));
  CHECK(areas.unmarked_or_void[1] == Ballots(19));
  CHECK(areas.region_code[3] == "S92000003");
  CHECK(areas.id[1] == 382);
  std::size_t columns = 0;
  areas.for_each_column([&](const ColumnInfo&, const auto&) { ++columns; });
  CHECK(columns == 21);
  CHECK(compose(document.value) == four);
  CHECK(reconcile(document) == document.findings);
}

TEST_CASE("referendum result: the copies that circulate give the same values") {
  const auto original = read_as<ReferendumResult>(four);
  const std::string carriage_returns = with_every(four, '\n', "\r");
  const std::string pairs = with_every(four, '\n', "\r\n");
  const std::string marked = "\xEF\xBB\xBF" + four;
  const std::string without_end = four.substr(0, four.size() - 1);
  for (const std::string& copy : {carriage_returns, pairs, marked, without_end}) {
    const auto document = read_as<ReferendumResult>(copy);
    CHECK(names(document.findings).empty());
    CHECK(compose(document.value) == four);
    CHECK(write(document) == copy);
  }
  const auto last = read_as<ReferendumResult>(replaced(carriage_returns, "104714,63985", "104714,63986"));
  CHECK(finding_named(last.findings, "valid-votes").position.line == 5);
}

TEST_CASE("referendum result: other separators, quotation marks and thousands commas") {
  std::string semicolons = four;
  std::replace(semicolons.begin(), semicolons.end(), ',', ';');
  semicolons = replaced(semicolons, "\"Bristol; City of\"", "Bristol, City of");
  const auto other = read_as<ReferendumResult>(semicolons);
  CHECK(names(other.findings) == std::vector<std::string>{"other-separator"});
  CHECK(compose(other.value) == four);

  std::string tabs = semicolons;
  std::replace(tabs.begin(), tabs.end(), ';', '\t');
  CHECK(names(tabs) == std::vector<std::string>{"other-separator"});

  const std::string grouped = replaced(four, "312465,228704", "\"312,465\",\" 228,704 \"");
  CHECK(names(grouped).empty());
  CHECK(compose(read_as<ReferendumResult>(grouped).value) == four);

  std::string quoted;
  for (const Slice& line : lines(aberdeen)) {
    for (const Slice& cell : split(aberdeen, line, ",")) quoted += (quoted.empty() ? "\"" : ",\"") + std::string(cell.of(aberdeen)) + "\"";
  }
  CHECK(compose(read_as<ReferendumResult>(header + quoted + "\n").value) == header + aberdeen);
}

TEST_CASE("referendum result: columns are told by their headings, and each other heading is a note") {
  const std::string copy = "lad16nm,Leave votes,Remain votes,Electorate,mood\nAberdeen City,40729,63985,154266,fine\n";
  const auto document = read_as<ReferendumResult>(copy);
  CHECK(names(document.findings) == std::vector<std::string>{"renamed-column", "renamed-column", "renamed-column", "extra-column"});
  CHECK(document.findings[0].message.find("taken for Area") != std::string::npos);
  CHECK(document.findings[3].found == "mood");
  CHECK(document.value.areas()[0].remain() == Votes(63985));
  std::vector<std::string> columns;
  document.value.for_each_table(
      [&](const auto& table) { table.for_each_column([&](const ColumnInfo& info, const auto&) { columns.emplace_back(info.name); }); });
  CHECK(columns == std::vector<std::string>{"area", "electorate", "remain", "leave"});
  CHECK(document.value.areas()[0].region().empty());
  CHECK_FALSE(document.value.areas()[0].valid_votes());
}

TEST_CASE("referendum result: a required column that is not there is one error that lists what is") {
  const std::string copy = "Area,Electorate,Remain\nAberdeen City,154266,63985\n";
  const auto document = read_as<ReferendumResult>(copy);
  CHECK(names(document.findings) == std::vector<std::string>{"missing-column"});
  CHECK(document.findings[0].found == "Area,Electorate,Remain");
  CHECK(document.findings[0].expected == "Leave");
  CHECK_FALSE(document.value.areas()[0].leave());
  CHECK(names("Area,Remain,Remain,Leave\nAberdeen City,1,1,2\n") == std::vector<std::string>{"unexpected-column"});
}

TEST_CASE("referendum result: percentages in columns of votes are shares") {
  const std::string copy = "Area_Code,Area,Remain,Leave\nS12000033,Aberdeen City,61.1%,38.9\nGI,Gibraltar,95.91,4.19\n";
  const auto document = read_as<ReferendumResult>(copy);
  CHECK(names(document.findings) == std::vector<std::string>{"shares-for-counts", "shares-for-counts", "shares-total"});
  CHECK(document.value.areas().remain_share[0] == Percent::from_hundredths(6110));
  CHECK(finding_named(document.findings, "shares-total").equation == "95.91 + 4.19 = 100.10");
}

TEST_CASE("referendum result: titles, notes and blank lines around the table") {
  const std::string text = "Results of the referendum\n\n" + four + ",,,,,,,,,,,,,,,,,,,,\n\nSource: Electoral Commission\n";
  const auto document = read_as<ReferendumResult>(text);
  CHECK(names(document.findings) == std::vector<std::string>{"text-around-table", "text-around-table"});
  CHECK(document.value.areas().size() == 4);
  CHECK(write(document) == text);
}

TEST_CASE("referendum result: rows that do not have the cells of the header") {
  CHECK(names(header + "97,E12000009,South West\n") == std::vector<std::string>{"malformed-row"});
  CHECK(names(header + "97,E12000009,South West") == std::vector<std::string>{"truncated"});
  const std::string unclosed = replaced(four, "of\",312465", "of,312465");
  const auto document = read_as<ReferendumResult>(unclosed);
  const auto found = names(document.findings);
  CHECK(std::find(found.begin(), found.end(), "unclosed-quote") != found.end());
  CHECK(document.value.areas().size() == 4);
  CHECK(document.value.areas()[1].area() == "Gibraltar");
}

TEST_CASE("referendum result: each identity is checked, with its numbers") {
  const auto finding = [](std::string_view from, std::string_view to, std::string_view name) {
    return finding_named(read_as<ReferendumResult>(replaced(header + aberdeen, from, to)).findings, name);
  };
  CHECK(finding("104714,63985", "104714,63986", "valid-votes").equation == "63986 + 40729 = 104715, not 104714");
  CHECK(finding("104809,104714", "104808,104714", "votes-cast").equation == "104714 + 95 = 104809, not 104808");
  CHECK(finding("95,0,34", "95,1,34", "rejected-ballots").equation == "1 + 34 + 2 + 59 = 96, not 95");
  CHECK(finding("104714,63985", "104714,63986", "valid-votes").expected == "104715");
  CHECK(finding("67.94", "67.95", "turnout").expected == "67.94");
  CHECK(finding("67.94", "67.95", "turnout").equation == "100 * 104809 / 154266 = 67.94, not 67.95");
  CHECK(finding("61.1,38.9", "61.1,38.91", "share").field == "Pct_Leave");
  CHECK(finding("61.1,38.9,0.09", "61.1,38.9,0.9", "share").field == "Pct_Rejected");
  CHECK(finding("154266", "104266", "electorate").equation == "104809 > 104266");
  CHECK(finding("S12000033", "s12000033", "area-code").found == "s12000033");
  CHECK(finding("104809,104714", "10480x,104714", "malformed-number").found == "10480x");
}

TEST_CASE("referendum result: areas that stand twice, regions that do not add up, areas that are missing") {
  const auto twice = read_as<ReferendumResult>(four + gibraltar);
  CHECK(names(twice.findings) == std::vector<std::string>{"repeated-area"});
  CHECK(finding_named(twice.findings, "repeated-area").position.line == 6);
  const auto document = read_as<ReferendumResult>(four);
  std::vector<std::string> regions;
  for (const Finding& finding : document.findings) {
    if (finding.name() == "region-total") regions.push_back(finding.message + ": " + finding.equation);
  }
  // Northern Ireland is one area, and is whole.
  CHECK(regions == std::vector<std::string>{"the areas of South West do not add up to its published result: areas minus published result: "
                                            "-1342670 Remain, -1581470 Leave",
                                            "the areas of Scotland do not add up to its published result: areas minus published result: "
                                            "-1597206 Remain, -977593 Leave"});
  CHECK(finding_named(document.findings, "region-total").found == "160349 Remain, 88241 Leave");
  CHECK(finding_named(document.findings, "region-total").expected == "1503019 Remain, 1669711 Leave");
  CHECK(finding_named(document.findings, "area-count").message == "there are 4 areas");
  CHECK(finding_named(read_as<ReferendumResult>(header + aberdeen).findings, "area-count").message == "there is 1 area");
  CHECK(finding_named(read_as<ReferendumResult>("Area,Remain,Leave,Region,Valid_Votes\nBelfast,1,2,Northern Ireland,3\n").findings,
                      "region-total")
            .equation == "areas minus published result: -440706 Remain, -349440 Leave");
}

TEST_CASE("referendum result: every digit of a number that identities bind is seen, and no repair is wrong") {
  const std::string text = header + bristol + northern_ireland;
  const auto before = verdict_of<ReferendumResult>(text);
  const std::vector<std::string_view> bound{"228646",    "228445",        "141027", "87418", "201,",
                                            "63,6,132,", "790523,790149", "440707", "349442"};
  std::vector<Slice> cells;
  for (const std::string_view number : bound) {
    const std::size_t at = text.find(number, number == "201," ? text.find("87418") : 0);
    cells.push_back({at, at + number.size()});
  }
  std::size_t proven = 0;
  for (const Substitution& change : single_digits(text, cells)) {
    std::string damaged = text;
    damaged[change.byte] = change.digit;
    CAPTURE(damaged.substr(header.size()));
    CHECK(verdict_of<ReferendumResult>(damaged) != before);
    const std::string repaired = repaired_text<ReferendumResult>(damaged);
    CHECK((repaired == damaged || repaired == text));
    proven += repaired == text ? 1U : 0U;
  }
  CHECK(proven > 300);
}

TEST_CASE("referendum result: a number that is no number follows from the others") {
  const std::string damaged = replaced(header + bristol, "141027,87418", "141O27,87418");
  const auto document = read_as<ReferendumResult>(damaged);
  const Finding& finding = finding_named(document.findings, "malformed-number");
  REQUIRE(finding.repair);
  REQUIRE(finding.repair->edits.size() == 1);
  CHECK(finding.repair->edits[0].after == "141027");
  CHECK(repaired_text<ReferendumResult>(damaged, Accept::unique) == header + bristol);
}

TEST_CASE("referendum result: a number that is left out keeps no other from being repaired") {
  const std::string text = replaced(header + bristol, "87418,201,", "87418,,");
  REQUIRE(names(text) == names(header + bristol));
  CHECK(repaired_text<ReferendumResult>(replaced(text, "141027,", "141O27,"), Accept::unique) == text);
  CHECK(repaired_text<ReferendumResult>(replaced(text, "141027,", "741027,")) == text);
  // Rejected ballots and votes cast hang together, and with one of them nothing does.
  CHECK(repaired_text<ReferendumResult>(replaced(text, "228646,", "228647,"), Accept::unique) == replaced(text, "228646,", "228647,"));
}

TEST_CASE("referendum result: limits and hostile shapes end in findings") {
  ReadOptions two_rows;
  two_rows.limits.rows = 2;
  CHECK(read_as<ReferendumResult>(four, two_rows).value.areas().size() == 2);
  ReadOptions short_lines;
  short_lines.limits.line_bytes = 110;
  const auto cut = read_as<ReferendumResult>(header + bristol + aberdeen, short_lines);
  CHECK(finding_named(cut.findings, "limit-exceeded").position.line == 2);
  CHECK(cut.value.areas().size() == 2);
  ReadOptions short_fields;
  short_fields.limits.field_bytes = 10;
  CHECK(read_as<ReferendumResult>(header + bristol, short_fields).value.areas()[0].area().empty());
  for (const std::string& text : {std::string(), std::string("\n"), std::string(200'000, '"'), header + std::string(300'000, ','),
                                  header + std::string(300'000, '\n'), std::string("\r"), header + "\"" + std::string(300'000, 'a')}) {
    CHECK(fault_of_reading<ReferendumResult>(text) == "");
  }
}

TEST_CASE("referendum result: every beginning of a document, and many damages, keep what all readings promise") {
  for (std::size_t size = 0; size <= four.size(); ++size)
    CHECK(fault_of_reading<ReferendumResult>(std::string_view(four).substr(0, size)) == "");
  Random random(7);
  for (int i = 0; i < 1500; ++i) {
    const std::string damaged = mutated(mutated(four, random), random);
    CAPTURE(damaged);
    CHECK(fault_of_reading<ReferendumResult>(damaged) == "");
  }
}

TEST_CASE("referendum result: rows in blocks of many, with line ends in odd places") {
  std::string text = header;
  for (int i = 0; i < 3000; ++i) text += i % 7 == 0 ? bristol : i % 11 == 0 ? with_every(aberdeen, '\n', "\r\n") : gibraltar;
  const auto document = read_as<ReferendumResult>(text);
  REQUIRE(document.value.areas().size() == 3000);
  CHECK(document.value.areas()[2996].area() == "Bristol, City of");
  CHECK(document.value.areas()[2992].area() == "Aberdeen City");
  CHECK(document.value.areas()[2999].leave() == Votes(823));
}

TEST_CASE("referendum result: the difference CSV follows, largest difference first, names quoted") {
  const Referendum made = make_difference(read_as<ReferendumResult>(four).value);
  CHECK(compose(made) ==
        "Region,Area,Remain,Leave,Status,Absolute Difference\n"
        "Northern Ireland,Northern Ireland,440707,349442,Remain,91265\n"
        "South West,\"Bristol, City of\",141027,87418,Remain,53609\n"
        "Scotland,Aberdeen City,63985,40729,Remain,23256\n"
        "South West,Gibraltar,19322,823,Remain,18499\n");
}

TEST_CASE("referendum result: a total is no area of the difference CSV") {
  // 141,027 + 63,985 + 19,322 = 224,334 Remain; 87,418 + 40,729 + 823 = 128,970 Leave.
  const std::string three = "Area_Code,Area,Remain,Leave\nE06000023,\"Bristol, City of\",141027,87418\n";
  const std::string others = "S12000033,Aberdeen City,63985,40729\nGI,Gibraltar,19322,823\n";
  const std::string total = ",United Kingdom,224334,128970\n";
  const std::string expected = compose(make_difference(read_as<ReferendumResult>(three + others).value));
  CHECK(expected.find("Gibraltar,19322,823,Remain,18499\n") != std::string::npos);
  CHECK(compose(make_difference(read_as<ReferendumResult>(three + others + total).value)) == expected);
  CHECK(compose(make_difference(read_as<ReferendumResult>(three + total + others).value)) == expected);
}

TEST_CASE("referendum result: no difference CSV without the votes of all areas, which would look whole") {
  const auto message_of = [](const std::string& text) -> std::string {
    try {
      make_difference(read_as<ReferendumResult>(text).value);
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
    return {};
  };
  CHECK(message_of("Area_Code,Area,Remain,Leave\nS12000033,Aberdeen City,61.1%,38.9\nGI,Gibraltar,95.91,4.09\n") ==
        "a difference is made of votes, and 2 of 2 areas are without, \"Aberdeen City\" first");
  CHECK(message_of(header + bristol + replaced(aberdeen, "63985", "6398x") + gibraltar) ==
        "a difference is made of votes, and 1 of 3 areas are without, \"Aberdeen City\" first");
  CHECK(message_of(header).empty());
}

TEST_CASE("referendum result: the difference CSV names no side where both have as many votes") {
  const Referendum made = make_difference(read_as<ReferendumResult>("Area_Code,Area,Remain,Leave\nA,B,5,5\nC,D,7,5\n").value);
  const std::string text = compose(made);
  CHECK(text == "Region,Area,Remain,Leave,Status,Absolute Difference\n,D,7,5,Remain,2\n,B,5,5,,0\n");
  CHECK(read_as<Referendum>(text).findings.empty());
}

TEST_CASE("referendum result: equal documents are equal, and others are not") {
  const ReferendumResult value = read_as<ReferendumResult>(four).value;
  CHECK(value == read_as<ReferendumResult>(four).value);
  CHECK(value != read_as<ReferendumResult>(header + bristol).value);
  for (const std::string_view cell :
       {"97,", "E06000023", "312465", "228704", "73.17", "228646", "228445", "141027", "201,", "63,6", "0.09"}) {
    std::string other = four;
    other[four.find(cell)] = '8';
    CHECK(value != read_as<ReferendumResult>(other).value);
  }
}

TEST_CASE("referendum result: beyond the limit of findings they are only counted") {
  ReadOptions few;
  few.limits.findings = 1;
  const std::string damaged = replaced(replaced(replaced(header + aberdeen, "63985", "63986"), "67.94", "67.95"), "154266", "104266");
  const auto document = read_as<ReferendumResult>(damaged + aberdeen, few);
  REQUIRE(document.findings.size() == 2);
  CHECK(document.findings[1].name() == "limit-exceeded");
}

TEST_CASE("referendum result: told from the difference CSV by its columns") {
  CHECK(recognise(four).kind == Kind::referendum_result);
  CHECK(recognise(with_every(four, '\n', "\r")).kind == Kind::referendum_result);
  CHECK(recognise("Region,Area,Remain,Leave,Status,Absolute Difference\n").kind == Kind::referendum);
  CHECK(recognise("Area;Remain %;Leave %\nA;1;99\n").kind == Kind::referendum_result);
}

}  // namespace
