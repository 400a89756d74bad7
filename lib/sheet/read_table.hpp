// SPDX-License-Identifier: MIT
// From the text of a spreadsheet to one table.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <findings/encoding.hpp>
#include <read/preflight.hpp>
#include <rules/sheet_rules.hpp>
#include <scan/blocks.hpp>
#include <sheet/rows.hpp>
#include <sheet/scanner.hpp>
#include <tables/building.hpp>

namespace ukvotes::sheet {

/// Reads the rows below a header.
template <class Table>
class TableReader {
 public:
  TableReader(std::string_view text, const Sheet& sheet, const Layout& layout, findings::Collector& collector)
      : text_(text), sheet_(sheet), layout_(layout), collector_(collector), rows_(text, sheet, layout, collector) {}

  Table read() {
    Scanner scanner(text_, layout_.rows_begin, layout_.format, collector_);
    Grid grid(layout_.cells);
    while (scanner.has_more()) {
      if (std::exchange(block_, scanner.block()) != scanner.block()) rows_.make_room(scanner.lines_in_block(), scanner.text_in_block());
      scanner.read_plain(grid, collector_.limits().rows - std::min(collector_.limits().rows, rows_so_far()));
      if (grid.rows() != 0) {
        settle_words(scanner);
        rows_.append(grid, scanner.plain_text());
        expect_rows(scanner.position());
      } else if (!read_with_care(scanner)) {
        break;
      }
    }
    report_text_around();
    Table table = rows_.take();
    tables::finish(table);
    return table;
  }

 private:
  /// Once a block's worth of rows is read, it is known about how many will come.
  void expect_rows(std::size_t position) {
    const std::size_t read = position - layout_.rows_begin;
    if (has_expected_ || read < scan::block_bytes) return;
    has_expected_ = true;
    const std::size_t times = std::min((text_.size() - layout_.rows_begin) / read, collector_.limits().rows / rows_.size());
    if (times > 0) rows_.expect(times + times / 32 + 1, scan::block_bytes, scan::block_bytes);
  }

  /// A line feed among them, where carriage returns end the lines.
  static bool is_blank(std::string_view raw) { return raw.find_first_not_of(" \t\n") == std::string_view::npos; }
  static bool is_empty(const text::CsvCell& cell) { return cell.begin == cell.end; }

  enum class Role {
    row,
    around,  ///< stands around the table
    word,    ///< does so where no row follows, and is the beginning of a row else
  };

  /// A record of one cell at most, and that of several words, neither the second nor the last, is a note of the publisher;
  /// blank ones go with them. A word alone in the first cell may head such notes. A cell that a quotation mark opens and
  /// nothing closes is the beginning of a row.
  [[nodiscard]] Role role_of(const Record& record, std::span<const text::CsvCell> cells) const {
    if (layout_.cells < 2 || (cells.size() > 1 && !(is_empty(cells[1]) && is_empty(cells.back())))) return Role::row;
    const text::CsvCell* said = nullptr;
    for (const text::CsvCell& cell : cells) {
      if (is_blank(cell.raw(text_))) continue;
      if (said != nullptr) return Role::row;
      said = &cell;
    }
    if (said == nullptr) return Role::around;
    if (said->stray_quote && text_[said->begin] == '"') return Role::row;
    if (trimmed(said->raw(text_)).find(' ') != std::string_view::npos) return Role::around;
    return said == &cells.front() && !is_cut(record, cells.size()) ? Role::word : Role::row;
  }

  /// Whether the document ends within the record.
  [[nodiscard]] bool is_cut(const Record& record, std::size_t cells) const {
    return record.next == text_.size() && record.end == record.next && cells < layout_.cells;
  }

  /// Those that wait for a row to follow are counted, too.
  [[nodiscard]] std::size_t rows_so_far() const { return rows_.size() + words_; }

  bool has_room(const Record& record) {
    if (rows_so_far() < collector_.limits().rows) return true;
    findings::report_row_limit(collector_, sheet_.table, record.begin);
    return false;
  }

  /// Says whether to go on.
  bool read_with_care(Scanner& scanner) {
    scanner.read_with_care();
    const Record& record = scanner.record();
    const bool is_long = record.end - record.begin > collector_.limits().line_bytes;
    const Role role = is_long ? Role::row : role_of(record, scanner.cells());
    if (role != Role::row) {
      if (role == Role::word && words_++ == 0) {
        first_word_ = record.begin;
        end_before_words_ = around_end_;
      }
      stand_around(record);
      return true;
    }
    if (!has_room(record)) return false;
    settle_words(scanner);
    report(record, scanner.cells(), is_long);
    append(record, scanner.cells(), scanner);
    return true;
  }

  void append(const Record& record, std::span<const text::CsvCell> cells, Scanner& scanner) {
    // One record may have more bytes than its block.
    rows_.make_room(scanner.lines_in_block(), scanner.text_in_block() + 3 * (record.end - record.begin));
    rows_.append(record, cells, scanner.careful_text());
  }

  void stand_around(const Record& record) {
    if (around_end_ == 0) around_begin_ = record.begin;
    around_end_ = record.end;
    behind_around_ = record.next;
  }

  /// A row follows: the words alone in lines above it were the beginnings of rows.
  void settle_words(Scanner& scanner) {
    if (std::exchange(words_, 0) != 0) {
      const std::size_t behind = behind_around_;
      around_end_ = end_before_words_;
      for (Record record{0, 0, first_word_}; record.next < behind;) {
        record = record_at(text_, record.next, layout_.format, collector_.limits().line_bytes);
        const auto cells = cells_of(text_, record, layout_.format);
        if (role_of(record, cells) == Role::around) {
          stand_around(record);
        } else {
          report_text_around();
          report(record, cells, false);
          append(record, cells, scanner);
        }
      }
      rows_.make_room(scanner.lines_in_block(), scanner.text_in_block());
    }
    report_text_around();
  }

  void report(const Record& record, std::span<const text::CsvCell> cells, bool is_long) {
    if (is_long) {
      rows_.mark_irregular();
      return findings::report_long_line(collector_, rows_.place(record.begin, record.end));
    }
    const bool has_stray_quotes = std::any_of(cells.begin(), cells.end(), [](const text::CsvCell& cell) { return cell.stray_quote; });
    if (cells.size() != layout_.cells) report_cell_count(cells.size(), record);
    if (has_stray_quotes) report_stray_quotes(cells);
    if (cells.size() != layout_.cells || has_stray_quotes) rows_.mark_irregular();
  }

  void report_cell_count(std::size_t count, const Record& record) {
    const std::string cells = std::to_string(count) + (count == 1 ? " cell" : " cells");
    const findings::Place place = rows_.place(record.begin, record.end);
    Finding& finding = is_cut(record, count) ? collector_.add(rule::truncated, place, "the document ends within a row, after " + cells)
                                             : collector_.add(rule::malformed_row, place, "the row has " + cells);
    finding.expected = std::to_string(layout_.cells) + " cells, as the header has";
  }

  void report_stray_quotes(std::span<const text::CsvCell> cells) {
    for (const text::CsvCell& cell : cells) {
      if (!cell.stray_quote) continue;
      collector_
          .add(rule::unclosed_quote, rows_.place(cell.begin, cell.end),
               "the cell has a quotation mark that is not closed before the line ends")
          .expected = "a closing quotation mark before the separator";
    }
  }

  void report_text_around() {
    if (around_end_ == 0) return;
    collector_.add(rule::text_around_table, {around_begin_, around_end_, sheet_.table, 0, {}},
                   around_begin_ == around_end_ ? "a blank line stands among the rows" : "text that is no row stands below the header");
    around_end_ = 0;
  }

  std::string_view text_;
  const Sheet& sheet_;
  const Layout& layout_;
  findings::Collector& collector_;
  Rows<Table> rows_;
  std::size_t block_ = 0;
  bool has_expected_ = false;
  std::size_t around_begin_ = 0;
  std::size_t around_end_ = 0;
  std::size_t behind_around_ = 0;  // where the next record begins
  std::size_t words_ = 0;          // records that stand around the table if no row follows
  std::size_t first_word_ = 0;
  std::size_t end_before_words_ = 0;  // of what stands around the table above the first of them
};

/// Reads a whole spreadsheet whose header is known.
template <class Table>
Table read_table(const read_steps::Body& body, const Sheet& sheet, const Layout& layout, findings::Collector& collector) {
  findings::report_encoding(collector, body.text.substr(body.begin, layout.rows_begin - body.begin));
  return TableReader<Table>(body.text, sheet, layout, collector).read();
}

/// Reads a whole spreadsheet: its header and all rows.
template <class Table>
Table read_table(const read_steps::Body& body, const Sheet& sheet, findings::Collector& collector) {
  return read_table<Table>(body, sheet, read_layout(body.text, body.begin, sheet, collector), collector);
}

}  // namespace ukvotes::sheet
