// SPDX-License-Identifier: MIT
// Reads the difference CSV: the grammar for rows as they should be, a careful second way for all others.
#include <referendum/reader.hpp>

#include <ukvotes/grammar/referendum.hpp>

#include <findings/limits.hpp>
#include <read/regular.hpp>
#include <read/rows.hpp>
#include <referendum/header.hpp>
#include <rules/document_rules.hpp>
#include <text/cell_text.hpp>
#include <text/counts.hpp>
#include <text/csv.hpp>

namespace ukvotes::referendum {

namespace {

class Reader {
 public:
  using Rows = AreaTable;
  static constexpr scan::Structure structure = scan::csv_structure;
  static constexpr auto whole = scan::whole_lines;

  Reader(const read_steps::Body& body, findings::Collector& collector) : text_(body.text), collector_(collector), cell_text_(false) {}

  AreaTable read(std::size_t begin) {
    const std::size_t header_end = std::min(text_.find('\n', begin), text_.size());
    const bool ends_in_cr = header_end > begin && text_[header_end - 1] == '\r';
    findings::report_encoding(collector_, text_.substr(begin, header_end - begin));
    layout_ = read_header(text_, begin, header_end - (ends_in_cr ? 1 : 0), collector_);
    read_steps::read_rows(text_.substr(std::min(header_end + 1, text_.size())), *this);
    tables::finish(table_);
    return std::move(table_);
  }

  [[nodiscard]] AreaTable& rows() { return table_; }
  [[nodiscard]] findings::Collector& collector() const { return collector_; }
  [[nodiscard]] bool may_follow(const AreaTable& rows) const { return table_.size() + rows.size() <= collector_.limits().rows; }

  void read_regular(grammar::Cursor& at, const grammar::Cursor& last, AreaTable& rows, text::CellText& cell_text, std::size_t limit) const {
    if (!layout_.is_regular) return;
    const std::size_t first = rows.size();
    const auto read = [region = rows.region.room(first), area = rows.area.room(first), remain = rows.remain.room(first),
                       leave = rows.leave.room(first), status = rows.status.room(first), difference = rows.difference.room(first),
                       begins = read_steps::RowBegins(rows, collector_),
                       &cell_text](grammar::Cursor& cursor, const grammar::Cursor& end, std::size_t row) mutable {
      const grammar::Cursor begin = cursor;
      grammar::AreaRecord record;
      const bool is_plain = grammar::parse_record(cursor, end, grammar::plain_area_record, record);
      if (!is_plain && !read_with_quotes(cursor = begin, end, record)) return false;
      if (!begins.put(row, begin, cursor)) return false;
      const auto text_of = [&](std::string_view raw) { return is_plain ? cell_text.of(raw) : cell_text.of_csv(raw); };
      region.put(row, text_of(record.region));
      area.put(row, text_of(record.area));
      remain.put(row, record.remain);
      leave.put(row, record.leave);
      status.put(row, text_of(record.status));
      difference.put(row, record.difference);
      return true;
    };
    read_steps::read_regular_rows(at, last, rows, limit, read);
  }

  bool read_irregular(grammar::Cursor& at, const grammar::Cursor& last) {
    if (table_.size() >= collector_.limits().rows) {
      findings::report_row_limit(collector_, AreaTable::name, offset(at));
      return false;
    }
    const std::size_t begin = offset(at);
    grammar::detail::seek<'\n'>(at, last);
    read_line(begin, offset(at));
    if (at != last) ++at;
    return true;
  }

 private:
  /// By way of copies: what others are given the address of does not stay in registers.
  static bool read_with_quotes(grammar::Cursor& cursor, const grammar::Cursor& last, grammar::AreaRecord& record) {
    grammar::Cursor at = cursor;
    grammar::AreaRecord any;
    if (!read_any(at, last, any)) return false;
    cursor = at;
    record = any;
    return true;
  }
  [[gnu::noinline]] static bool read_any(grammar::Cursor& cursor, const grammar::Cursor& last, grammar::AreaRecord& record) {
    return grammar::parse_record(cursor, last, grammar::area_record, record);
  }

  /// A line that the grammar does not match, without its line feed: whatever can be read of it becomes a row.
  void read_line(std::size_t begin, std::size_t end) {
    const bool is_last = end == text_.size();
    if (end > begin && text_[end - 1] == '\r') --end;
    if (begin == end) {
      collector_.add(rule::malformed_row, {begin, end, "areas", 0, {}}, "a blank line stands among the rows").expected = "a row of 6 cells";
      return;
    }
    table_.places.irregular.push_back(static_cast<std::uint32_t>(table_.size()));
    table_.places.begin.append(static_cast<std::uint32_t>(begin));
    if (end - begin > collector_.limits().line_bytes) return append_too_long(begin, end);
    const auto cells = text::split_csv_line(text_, begin, end);
    if (cells.size() != layout_.cells) report_cell_count(cells.size(), begin, end, is_last && cells.size() < layout_.cells);
    const auto cell_of = [&](Column column) -> const text::CsvCell* {
      const auto at = layout_.cell_of[column];
      return at && *at < cells.size() ? &cells[*at] : nullptr;
    };
    append_text(table_.region, cell_of(region), "Region");
    append_count(table_.remain, cell_of(remain), "Remain");
    append_count(table_.leave, cell_of(leave), "Leave");
    append_text(table_.status, cell_of(status), "Status");
    append_count(table_.difference, cell_of(difference), "Absolute Difference");
    append_text(table_.area, cell_of(area), "Area");  // last: the number of areas is the number of rows
  }

  void append_too_long(std::size_t begin, std::size_t end) {
    findings::report_long_line(collector_, row_place(begin, end));
    table_.region.append_null();
    table_.area.append_null();
    table_.remain.append({});
    table_.leave.append({});
    table_.status.append_null();
    table_.difference.append({});
  }

  template <class Column>
  void append_text(Column& column, const text::CsvCell* cell, std::string_view field) {
    if (cell == nullptr || !findings::is_within_field_limit(collector_, place(*cell, field))) return column.append_null();
    const std::string_view raw = cell->raw(text_);
    column.append(cell->stray_quote ? cell_text_.of(raw) : cell_text_.of_csv(raw));
  }

  void append_count(CountColumn<unit::Votes>& column, const text::CsvCell* cell, std::string_view field) {
    if (cell == nullptr || !findings::is_within_field_limit(collector_, place(*cell, field))) return column.append({});
    const std::string_view said = cell_text_.of_csv(cell->raw(text_));
    const auto value = parse_count(said);
    if (!value)
      collector_.add(rule::malformed_number, place(*cell, field), std::string(field) + " is not a count").expected =
          text::expected_count(said, text::Format::plain, "a number of votes");
    column.append(value ? std::optional(Votes(*value)) : std::nullopt);
  }

  void report_cell_count(std::size_t count, std::size_t begin, std::size_t end, bool is_cut) {
    const std::string cells = std::to_string(count) + (count == 1 ? " cell" : " cells");
    Finding& finding = is_cut ? collector_.add(rule::truncated, row_place(begin, end), "the document ends within a row, after " + cells)
                              : collector_.add(rule::malformed_row, row_place(begin, end), "the row has " + cells);
    finding.expected = std::to_string(layout_.cells) + " cells: " + std::string(header);
  }

  [[nodiscard]] findings::Place row_place(std::size_t begin, std::size_t end) const { return {begin, end, "areas", table_.size() + 1, {}}; }
  [[nodiscard]] findings::Place place(const text::CsvCell& cell, std::string_view field) const {
    return {cell.begin, cell.end, "areas", table_.size() + 1, field};
  }
  [[nodiscard]] std::uint32_t offset(const grammar::Cursor& cursor) const {
    return static_cast<std::uint32_t>(cursor.address() - text_.data());
  }

  std::string_view text_;
  findings::Collector& collector_;
  text::CellText cell_text_;
  Layout layout_;
  AreaTable table_;
};

}  // namespace

read_steps::Parsed<Referendum> parse(const read_steps::Body& body, findings::Collector& collector) {
  Referendum referendum(Reader(body, collector).read(body.begin));
  if (!body.text.empty() && body.text.back() != '\n') {
    collector.add(rule::no_final_line_end, {body.text.size(), body.text.size(), {}, 0, {}}, "the last line has no line end").expected =
        "a line end";
  }
  return {std::move(referendum), Dialect::difference_csv};
}

}  // namespace ukvotes::referendum
