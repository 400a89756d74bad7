// SPDX-License-Identifier: MIT
#include <sheet/layout.hpp>

#include <algorithm>
#include <utility>

#include <findings/limits.hpp>
#include <rules/document_rules.hpp>
#include <rules/sheet_rules.hpp>
#include <sheet/fraction_columns.hpp>
#include <sheet/percent_columns.hpp>
#include <text/cell_text.hpp>
#include <text/line_end.hpp>
#include <text/utf8.hpp>

namespace ukvotes::sheet {

namespace {

constexpr std::size_t records_searched = 12;     // for a header: publishers put a title and a note or two above it
constexpr std::size_t longest_header = 1 << 16;  // bytes
constexpr std::size_t shown_heading = 200;       // bytes of one that a finding repeats
constexpr std::string_view separators = ",;\t";

/// A record that may be the header.
struct Candidate {
  Record record;
  Format format;
  std::size_t known = 0;  // columns that it names
};

std::vector<std::string> headings_of(std::string_view text, const Record& record, const Format& format) {
  text::CellText cell_text(false);
  std::vector<std::string> headings;
  for (const text::CsvCell& cell : cells_of(text, record, format)) headings.emplace_back(cell_text.of_csv(cell.raw(text)));
  return headings;
}

std::vector<std::string> all_folded(const std::vector<std::string>& headings) {
  std::vector<std::string> all;
  for (const std::string& heading : headings) all.push_back(folded(heading));
  return all;
}

Candidate find_header(std::string_view text, std::size_t begin, const Columns& columns, bool spans_lines) {
  Format format{separators.front(), text::line_end_of(text), spans_lines};
  Candidate best{record_at(text, begin, format, longest_header), format, 0};
  std::size_t at = begin;
  for (std::size_t i = 0; i < records_searched && at < text.size(); ++i) {
    const Record record = record_at(text, at, format, longest_header);
    for (const char separator : separators) {
      if (record.end - record.begin > longest_header) break;
      const Format tried{separator, format.line_end, spans_lines};
      const std::size_t known = columns.known(all_folded(headings_of(text, record, tried))).size();
      if (known > best.known) best = {record, tried, known};
    }
    at = record.next;
  }
  return best;
}

/// Finds a cell of the header for each column.
class Assignment {
 public:
  Assignment(std::string_view text, const Candidate& header, const Sheet& sheet, findings::Collector& collector)
      : text_(text), sheet_(sheet), collector_(collector), cells_(cells_of(text, header.record, header.format)), record_(header.record) {
    layout_.format = header.format;
    layout_.header_begin = header.record.begin;
    layout_.rows_begin = header.record.next;
    layout_.cells = cells_.size();
    layout_.cell_of.resize(sheet.columns.size());
    layout_.headings = headings_of(text, header.record, header.format);
    folded_ = all_folded(layout_.headings);
    is_used_.resize(cells_.size());
  }

  Layout layout() {
    assign(Match::official);
    assign(Match::synonym);
    find_percentages();
    find_fractions();
    report_shares_alone();
    report_missing();
    report_extra();
    return std::move(layout_);
  }

 private:
  void assign(Match wanted) {
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
      const auto [column, match] = sheet_.columns.named_by(folded_[cell]);
      if (match != wanted || layout_.cell_of[column]) continue;
      layout_.cell_of[column] = cell;
      is_used_[cell] = true;
      if (wanted == Match::synonym) report_renamed(column, cell);
    }
  }

  void report_renamed(std::size_t column, std::size_t cell) {
    const std::string published(sheet_.columns.info(column).published);
    collector_.add(rule::renamed_column, place(cell), "the column \"" + heading(cell) + "\" is taken for " + published).expected =
        published;
  }

  /// In some copies the counts have become percentages, or percentages are written in another way.
  void find_percentages() {
    layout_.percents.resize(sheet_.columns.size());
    for (const PercentColumn& found : percent_columns(text_, layout_, sheet_.columns)) {
      if (!found.is_share) continue;
      if (found.column != found.share) take_share_for_count(found);
      layout_.percents[found.share] = found.style;
      report_style(found);
    }
  }

  /// In some documents the shares that are fractions in others are percentages.
  void find_fractions() {
    for (const FractionColumn& found : fraction_columns(text_, layout_, sheet_.columns)) {
      if (found.is_of_hundred) layout_.of_hundred.add(found.column);
      if (found.is_of_hundred == found.is_headed_so) continue;
      const std::size_t cell = *layout_.cell_of[found.column];
      const Rule& rule = found.is_of_hundred ? rule::shares_of_hundred : rule::shares_of_one;
      const std::string shares = found.is_of_hundred ? "percentages, not shares of one" : "shares of one, not of 100";
      collector_.add(rule, place(cell), "the column \"" + heading(cell) + "\" has " + shares);
    }
  }

  void take_share_for_count(const PercentColumn& found) {
    layout_.cell_of[found.share] = std::exchange(layout_.cell_of[found.column], std::nullopt);
    is_share_.push_back(found.column);
    collector_.add(rule::shares_for_counts, place(found.cell),
                   "the column \"" + heading(found.cell) + "\" holds percentages and is taken for " +
                       std::string(sheet_.columns.info(found.share).published));
  }

  void report_style(const PercentColumn& found) {
    const std::string column = "the column \"" + heading(found.cell) + "\" has ";
    if (found.style.point == ',') collector_.add(rule::decimal_comma, place(found.cell), column + "decimal commas");
    if (found.style.is_of_one) collector_.add(rule::shares_of_one, place(found.cell), column + "shares of one, not of 100");
    if (found.style.is_rounded)
      collector_.add(rule::finer_shares, place(found.cell), column + "more decimals than the table holds, which are rounded");
  }

  /// The share says less than the count that is not there, and that is no fault of a copy of shares.
  void report_shares_alone() {
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      const std::size_t share = sheet_.columns.as_shares(column);
      if (share == column || is_there(column) || !layout_.cell_of[share]) continue;
      is_share_.push_back(column);
      const std::string published(sheet_.columns.info(column).published);
      collector_.add(rule::shares_alone, place(*layout_.cell_of[share]), "there is a share, and no column \"" + published + "\"");
    }
  }

  void report_missing() {
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      if (is_there(column) || !layout_.lacks(column, sheet_.columns)) continue;
      const std::string published(sheet_.columns.info(column).published);
      const std::string instead(sheet_.columns.info(sheet_.columns.instead_of(column)).published);
      Finding& finding = collector_.add(rule::missing_column, {record_.begin, record_.end, sheet_.table, 0, published},
                                        "the column \"" + published + "\" is missing");
      finding.found = findings::shown_header(text_.substr(record_.begin, record_.end - record_.begin));
      finding.expected = instead == published ? published : published + " or " + instead;
    }
  }

  /// One note for all columns that nobody knows: official layouts can have dozens.
  void report_extra() {
    std::vector<std::size_t> extra;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
      const bool is_nameless_end = cell + 1 == cells_.size() && layout_.headings[cell].empty();
      if (is_used_[cell] || is_nameless_end) continue;
      if (sheet_.columns.known({&folded_[cell], 1}).size() == 0) {
        extra.push_back(cell);
      } else {
        collector_.add(rule::unexpected_column, place(cell), "the column \"" + heading(cell) + "\" stands a second time");
      }
    }
    if (extra.empty()) return;
    std::string names;
    for (const std::size_t cell : extra) names += (names.empty() ? "" : ", ") + heading(cell);
    const std::string number = extra.size() == 1 ? "one column is" : std::to_string(extra.size()) + " columns are";
    collector_.add(rule::extra_column, place(extra.front()), number + " in no table").found = findings::shown_header(names);
  }

  /// As a column, or as the shares that stand for it.
  [[nodiscard]] bool is_there(std::size_t column) const {
    return layout_.cell_of[column] || std::find(is_share_.begin(), is_share_.end(), column) != is_share_.end();
  }
  [[nodiscard]] std::string heading(std::size_t cell) const { return text::shortened(layout_.headings[cell], shown_heading); }
  [[nodiscard]] findings::Place place(std::size_t cell) const {
    return {cells_[cell].begin, cells_[cell].end, sheet_.table, 0, layout_.headings[cell]};
  }

  std::string_view text_;
  const Sheet& sheet_;
  findings::Collector& collector_;
  std::vector<text::CsvCell> cells_;
  Record record_;
  std::vector<std::string> folded_;
  std::vector<bool> is_used_;
  std::vector<std::size_t> is_share_;
  Layout layout_;
};

}  // namespace

ColumnSet Layout::present() const {
  ColumnSet present;
  for (std::size_t column = 0; column < cell_of.size(); ++column) {
    if (cell_of[column]) present.add(column);
  }
  return present;
}

bool Layout::lacks(std::size_t column, const Columns& columns) const {
  return columns.is_required(column) && !cell_of[column] && !cell_of[columns.instead_of(column)];
}

std::string_view Layout::heading_of(std::size_t column, const Columns& columns) const {
  return cell_of[column] ? std::string_view(headings[*cell_of[column]]) : columns.info(column).published;
}

Layout read_layout(std::string_view text, std::size_t begin, const Sheet& sheet, findings::Collector& collector) {
  Candidate header = find_header(text, begin, sheet.columns, sheet.spans_lines);
  header.record.end = findings::end_of_header(collector, {header.record.begin, header.record.end, sheet.table, 0, {}});
  if (header.record.begin > begin) {
    collector.add(rule::text_around_table, {begin, header.record.begin, sheet.table, 0, {}}, "text stands above the header of the table");
  }
  if (header.format.separator != ',') {
    const std::string name = header.format.separator == ';' ? "semicolons" : "tabs";
    collector.add(rule::other_separator, {header.record.begin, header.record.begin, sheet.table, 0, {}}, name + " separate the cells");
  }
  return Assignment(text, header, sheet, collector).layout();
}

ColumnSet best_header(std::string_view text, const Columns& columns) {
  const Candidate header = find_header(text, text::size_of_mark(text), columns, true);
  return columns.known(all_folded(headings_of(text, header.record, header.format)));
}

}  // namespace ukvotes::sheet
