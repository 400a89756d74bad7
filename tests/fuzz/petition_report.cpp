// SPDX-License-Identifier: MIT
// The report reader against a split by hand: the same rows of the three tables, the same sums, shares, ranks and orders.
#include <algorithm>
#include <chrono>

#include "fuzz.hpp"
#include "oracle/petition_report.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

__extension__ using Wide = __int128;

/// One row of a ranked table as the oracle reads it.
struct Ranked {
  const oracle::TableRow* source;
  std::optional<std::int64_t> rank, signatures, hundredths;
  std::string name;

  explicit Ranked(const oracle::TableRow& row) : source(&row) {
    if (row.cells.empty()) return;
    const std::size_t last = row.cells.size() - 1;
    rank = oracle::count(row.cells[0]);
    name = oracle::as_utf8(row.cells[1]);
    signatures = oracle::signed_grouped_count(row.cells[last - 1]);
    hundredths = oracle::hundredths(row.cells[last]);
  }
  [[nodiscard]] bool is_regular() const { return rank && signatures && hundredths; }
};

std::vector<Ranked> ranked_rows(const oracle::Table& table) { return {table.rows.begin(), table.rows.end()}; }

bool are_regular(const std::vector<Ranked>& rows) {
  for (const Ranked& row : rows) {
    if (!row.is_regular()) return false;
  }
  return true;
}

template <class Table>
void check_places(const oracle::Table& expected, const Table& table, const FindingLines& lines) {
  expect(table.size() == expected.rows.size(), std::string(Table::name) + ": the number of rows");
  for (std::size_t row = 0; row < table.size(); ++row)
    expect(table.places.begin[row] == expected.rows[row].line.begin, on_line(expected.rows[row].line.number, "the place of a row"));
  const bool header_is_missing =
      !lines.where([](const Finding& f) { return f.name() == "missing-column" && f.table == Table::name; }).empty();
  expect(header_is_missing == (expected.is_found && !expected.has_header), std::string(Table::name) + ": the header");
}

/// The lines whose rows have errors of format. Headers and parts that are missing are missed where others stand.
std::set<std::size_t> format_errors(const FindingLines& lines) {
  return lines.where([](const Finding& f) {
    const bool is_of_row = f.row != 0 && (f.code().starts_with("UKV-D") || f.name() == "malformed-time");
    return f.severity() == Severity::error && (is_of_row || f.name() == "invalid-utf8");
  });
}

template <class Table>
void check_ranked(const oracle::Table& expected, const Table& table, const FindingLines& lines) {
  check_places(expected, table, lines);
  const auto errors = format_errors(lines);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Ranked row(expected.rows[i]);
    const std::size_t line = row.source->line.number;
    expect(errors.contains(line) == (!row.is_regular() || is_damaged(row.source->line)),
           on_line(line, "an error where a row is irregular"));
    if (row.source->cells.empty()) continue;
    expect(table[i].name() == row.name, on_line(line, "the name"));
    expect(table[i].rank() == row.rank, on_line(line, "the rank"));
    expect(table.signatures[i].has_value() == row.signatures.has_value(), on_line(line, "signatures"));
    expect(!row.signatures || table.signatures[i]->value() == *row.signatures, on_line(line, "the number of signatures"));
    expect(table.percent[i].has_value() == row.hundredths.has_value(), on_line(line, "a share"));
    expect(!row.hundredths || table.percent[i]->hundredths() == *row.hundredths, on_line(line, "the value of the share"));
  }
}

void check_members(const oracle::Table& expected, const ConstituencyTable& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (expected.rows[i].cells.empty()) continue;
    const std::string member = oracle::as_utf8(expected.rows[i].cells[2]);
    const auto mp = table[i].mp();
    expect(mp ? *mp == member : member == "None", on_line(expected.rows[i].line.number, "the member"));
    expect(mp != "None", on_line(expected.rows[i].line.number, "a vacant seat has no member"));
  }
}

void check_events(const oracle::Table& expected, const EventTable& table, const FindingLines& lines) {
  check_places(expected, table, lines);
  const auto errors = format_errors(lines);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const oracle::TableRow& row = expected.rows[i];
    const auto at = row.cells.empty() ? std::nullopt : oracle::timestamp(row.cells[1], row.cells[2]);
    expect(errors.contains(row.line.number) == (!at || is_damaged(row.line)),
           on_line(row.line.number, "an error where an event is irregular"));
    if (row.cells.empty()) continue;
    expect(table[i].name() == oracle::as_utf8(row.cells[0]), on_line(row.line.number, "the event"));
    expect(table[i].at().has_value() == at.has_value(), on_line(row.line.number, "a time"));
    expect(!at || table[i].at()->time_since_epoch().count() == *at, on_line(row.line.number, "the time of the event"));
  }
}

/// What the numbers of one table must fit: a total that is stated elsewhere.
class Side {
 public:
  Side(const oracle::Table& table, std::string_view name, std::optional<std::int64_t> whole)
      : rows_(ranked_rows(table)), name_(name), whole_(whole) {
    for (const Ranked& row : rows_) sum_ += row.signatures.value_or(0);
  }

  /// Beyond these a double is not exact enough to tell how a share is printed, and nothing is said about sums.
  [[nodiscard]] bool is_comparable() const {
    constexpr std::int64_t largest = 100'000'000'000;
    if (!are_regular(rows_) || whole_.value_or(0) > largest || sum_ > largest || sum_ < -largest) return false;
    return std::all_of(rows_.begin(), rows_.end(), [&](const Ranked& row) { return std::abs(*row.signatures) <= largest; });
  }

  void check(const FindingLines& lines, std::string_view sum_rule) const {
    expect(lines.has(sum_rule) == (whole_ && *whole_ != sum_), std::string(sum_rule));
    expect(lines_of(lines, "share") == wrong_shares(), std::string(name_) + ": wrong shares");
    std::set<std::size_t> first_wrong_rank;
    std::set<std::size_t> first_disorder;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::size_t line = rows_[i].source->line.number;
      if (rows_[i].rank != static_cast<std::int64_t>(i + 1) && first_wrong_rank.empty()) first_wrong_rank.insert(line);
      if (i > 0 && *rows_[i].signatures > *rows_[i - 1].signatures && first_disorder.empty()) first_disorder.insert(line);
    }
    expect(lines_of(lines, "rank") == first_wrong_rank, std::string(name_) + ": ranks");
    expect(lines_of(lines, "row-order") == first_disorder, std::string(name_) + ": order");
  }

 private:
  [[nodiscard]] std::set<std::size_t> lines_of(const FindingLines& lines, std::string_view rule) const {
    return lines.where([&](const Finding& finding) { return finding.name() == rule && finding.table == name_; });
  }
  [[nodiscard]] std::set<std::size_t> wrong_shares_of(std::int64_t whole) const {
    std::set<std::size_t> wrong;
    for (const Ranked& row : rows_) {
      const std::string published = row.source->cells.back() == "-0.00" ? "0.00" : row.source->cells.back();
      if (whole <= 0 || published != oracle::printed_share(*row.signatures, whole)) wrong.insert(row.source->line.number);
    }
    return wrong;
  }
  /// Of the stated total or of the sum, whichever leaves fewer wrong: one wrong total does not make all shares wrong.
  [[nodiscard]] std::set<std::size_t> wrong_shares() const {
    const auto of_sum = wrong_shares_of(static_cast<std::int64_t>(sum_));
    if (!whole_) return of_sum;
    const auto of_whole = wrong_shares_of(*whole_);
    return of_sum.size() < of_whole.size() ? of_sum : of_whole;
  }

  std::vector<Ranked> rows_;
  std::string_view name_;
  std::optional<std::int64_t> whole_;
  Wide sum_ = 0;
};

std::optional<std::int64_t> kingdom_of(const oracle::Table& countries) {
  for (const Ranked& row : ranked_rows(countries)) {
    if (row.name == "United Kingdom") return row.signatures;
  }
  return std::nullopt;
}

bool is_covered(const oracle::Line& line, const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    const Position& place = finding.position;
    return finding.severity() == Severity::error && place.byte_begin <= line.begin && place.byte_end >= line.begin + line.text.size();
  });
}

void check_headline(const oracle::ReportReading& reading, const Document<PetitionReport>& document, const FindingLines& lines) {
  const auto headline = reading.headline ? oracle::grouped_count(*reading.headline) : std::nullopt;
  expect(document.value.signatures().has_value() == headline.has_value(), "a headline");
  expect(!headline || document.value.signatures()->value() == *headline, "the number of the headline");
  for (const oracle::Line& line : reading.strays)
    expect(is_covered(line, document.findings), on_line(line.number, "an error on a line that belongs to no part"));
  const Side countries(reading.countries, CountryTable::name, headline);
  if (reading.countries.is_found && countries.is_comparable()) countries.check(lines, "countries-total");
  const Side constituencies(reading.constituencies, ConstituencyTable::name, kingdom_of(reading.countries));
  const bool kingdom_is_known = reading.countries.is_found && are_regular(ranked_rows(reading.countries));
  if (kingdom_is_known && reading.constituencies.is_found && constituencies.is_comparable())
    constituencies.check(lines, "constituencies-total");
}

}  // namespace

FUZZ_TARGET(text) {
  const auto document = read_petition_report(text, unlimited());
  check_document(document, text);
  if (has_lines_of_their_own(text)) return;
  if (text.ends_with('\r')) return;  // a heading so cut off may be one or not
  const oracle::ReportReading reading = oracle::ReportReader(text).read();
  const FindingLines lines(document.findings);
  check_events(reading.events, document.value.events(), lines);
  check_ranked(reading.countries, document.value.countries(), lines);
  check_ranked(reading.constituencies, document.value.constituencies(), lines);
  check_members(reading.constituencies, document.value.constituencies());
  if (reading.has_plain_headline) check_headline(reading, document, lines);
}
