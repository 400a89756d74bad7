// SPDX-License-Identifier: MIT
// Reads a party tally: pipe cells that go over several lines, so that pipes alone are its structure.
#include <party_tally/reader.hpp>

#include <ukvotes/grammar/party_tally.hpp>

#include <findings/limits.hpp>
#include <read/regular.hpp>
#include <read/rows.hpp>
#include <rules/document_rules.hpp>
#include <text/cell_text.hpp>
#include <text/counts.hpp>

namespace ukvotes::tally {

namespace {

constexpr std::string_view row_shape = "| party | leaflets |";

/// How many bytes of `text` are whole rows: up to behind the last pipe with nothing but white space before the next one.
/// Only between rows there is nothing; an empty cell, which is a fault, reads the same when it is cut in two.
std::size_t whole_rows(std::string_view text) {
  constexpr auto npos = std::string_view::npos;
  for (auto next = text.rfind('|'); next != npos && next > 0;) {
    const auto pipe = text.rfind('|', next - 1);
    if (pipe != npos && is_blank(text.substr(pipe + 1, next - pipe - 1))) return pipe + 1;
    next = pipe;
  }
  return 0;
}

/// The bytes of a cell without the white space around it.
struct Cell {
  std::size_t begin;
  std::size_t end;
};

class Reader {
 public:
  using Rows = PartyTable;
  static constexpr scan::Structure structure = scan::spaced_pipe_structure;
  static constexpr auto whole = whole_rows;

  Reader(const read_steps::Body& body, findings::Collector& collector) : text_(body.text), collector_(collector), cell_text_(false) {}

  PartyTable read(std::string_view rest) {
    read_steps::read_rows(rest, *this);
    tables::finish(table_);
    return std::move(table_);
  }

  [[nodiscard]] PartyTable& rows() { return table_; }
  [[nodiscard]] findings::Collector& collector() const { return collector_; }
  [[nodiscard]] bool may_follow(const PartyTable& rows) const { return table_.size() + rows.size() <= collector_.limits().rows; }

  void read_regular(grammar::Cursor& at, const grammar::Cursor& last, PartyTable& rows, text::CellText& cell_text,
                    std::size_t limit) const {
    const auto read = [party = rows.party.room(rows.size()), leaflets = rows.leaflets.room(rows.size()),
                       begins = read_steps::RowBegins(rows, collector_),
                       &cell_text](grammar::Cursor& cursor, const grammar::Cursor& end, std::size_t row) mutable {
      cursor.leap();  // to the next pipe, unless there is text before it
      const grammar::Cursor begin = cursor;
      grammar::PartyRecord record;
      if (!grammar::parse_record(cursor, end, grammar::party_record, record) || !begins.put(row, begin, cursor)) return false;
      party.put(row, cell_text.of(record.name));
      leaflets.put(row, record.leaflets);
      return true;
    };
    read_steps::read_regular_rows(at, last, rows, limit, read);
  }

  bool read_irregular(grammar::Cursor& at, const grammar::Cursor& last) {
    const std::size_t gap = offset(at);
    seek_pipe(at, last);
    const bool gap_is_blank = is_blank(text_.substr(gap, offset(at) - gap));
    if (at == last && gap_is_blank) return check_end(gap);
    if (table_.size() >= collector_.limits().rows) {
      findings::report_row_limit(collector_, PartyTable::name, offset(at));
      return false;
    }
    if (gap_is_blank) {
      read_opened(offset(at), at, last);
    } else {
      read_unopened(gap, at, last);
    }
    return true;
  }

 private:
  /// Text that no pipe opens: a pipe is missing before it, and a row may begin with it all the same.
  void read_unopened(std::size_t begin, grammar::Cursor& cursor, const grammar::Cursor& last) {
    const Cell cell = cell_between(begin, offset(cursor));
    collector_.add(rule::malformed_row, {cell.begin, cell.end, PartyTable::name, table_.size() + 1, {}}, "no \"|\" opens the cell")
        .expected = std::string(row_shape);
    read_cells(cell, cursor, last);
  }

  /// A pipe that begins no row as the grammar has it.
  void read_opened(std::size_t begin, grammar::Cursor& cursor, const grammar::Cursor& last) {
    ++cursor;
    const std::size_t cell_begin = offset(cursor);
    seek_pipe(cursor, last);
    const Cell cell = cell_between(cell_begin, offset(cursor));
    if (cell.begin < cell.end) return read_cells(cell, cursor, last);
    if (cursor == last && is_at_end(cursor)) return report_cut(begin);
    collector_.add(rule::malformed_row, {begin, begin + 1, PartyTable::name, table_.size() + 1, {}}, "the cell for the party is empty")
        .expected = std::string(row_shape);
  }

  /// A row from its name on, with the cursor on the pipe behind the name or at the end.
  void read_cells(const Cell& name, grammar::Cursor& cursor, const grammar::Cursor& last) {
    const bool name_is_closed = cursor != last;
    if (name_is_closed) ++cursor;
    const std::size_t count_begin = offset(cursor);
    if (name_is_closed) seek_pipe(cursor, last);
    const Cell count = cell_between(count_begin, offset(cursor));
    const bool count_is_closed = name_is_closed && cursor != last;
    if (!count_is_closed && is_at_end(cursor)) {
      report_cut(name.begin);
    } else if (count.begin == count.end) {
      collector_.add(rule::malformed_row, place(name, "Party name"), "no count follows the party").expected = std::string(row_shape);
    }
    append(name, count);
    // The pipe that closes an empty cell may be the one that opens the next row.
    if (count_is_closed && count.begin < count.end) ++cursor;
  }

  void append(const Cell& name, const Cell& count) {
    const std::string_view digits = text_.substr(count.begin, count.end - count.begin);
    const auto value = parse_grouped_count(digits, false);
    const findings::Place count_place = place(count, "Leaflets");
    if (!value && !digits.empty() && findings::is_within_field_limit(collector_, count_place)) {
      collector_.add(rule::malformed_number, count_place, "Leaflets is not a count").expected =
          text::expected_count(digits, text::Format::grouped, "a number of leaflets");
    }
    const bool fits = findings::is_within_field_limit(collector_, place(name, "Party name"));
    table_.places.irregular.push_back(static_cast<std::uint32_t>(table_.size()));
    table_.places.begin.append(static_cast<std::uint32_t>(name.begin));
    table_.leaflets.append(value ? std::optional(Leaflets(*value)) : std::nullopt);
    if (fits) {
      table_.party.append(cell_text_.of(text_.substr(name.begin, name.end - name.begin)));
    } else {
      table_.party.append_null();
    }
  }

  /// White space behind the last row: one line end may be there; more is the beginning of a row that was cut off.
  bool check_end(std::size_t begin) {
    const std::string_view rest = text_.substr(begin);
    if (rest != "\n" && rest != "\r\n" && !rest.empty()) report_cut(begin);
    return true;
  }

  void report_cut(std::size_t begin) {
    collector_.add(rule::truncated, {begin, text_.size(), PartyTable::name, 0, {}}, "the document ends within a row").expected =
        std::string(row_shape);
  }

  /// The index has places between the pipes, too.
  static void seek_pipe(grammar::Cursor& cursor, const grammar::Cursor& last) { grammar::detail::seek<'|'>(cursor, last); }
  [[nodiscard]] bool is_at_end(const grammar::Cursor& cursor) const { return offset(cursor) == text_.size(); }
  [[nodiscard]] Cell cell_between(std::size_t begin, std::size_t end) const {
    const std::string_view inner = trimmed(text_.substr(begin, end - begin));
    const auto at = static_cast<std::size_t>(inner.data() - text_.data());
    return {at, at + inner.size()};
  }
  [[nodiscard]] findings::Place place(const Cell& cell, std::string_view field) const {
    return {cell.begin, cell.end, PartyTable::name, table_.size() + 1, field};
  }
  [[nodiscard]] std::uint32_t offset(const grammar::Cursor& cursor) const {
    return static_cast<std::uint32_t>(cursor.address() - text_.data());
  }

  std::string_view text_;
  findings::Collector& collector_;
  text::CellText cell_text_;
  PartyTable table_;
};

}  // namespace

read_steps::Parsed<PartyTally> parse(const read_steps::Body& body, findings::Collector& collector) {
  PartyTally tally(Reader(body, collector).read(body.rest()));
  if (tally.parties().empty() && collector.so_far().empty()) {
    collector.add(rule::truncated, {body.text.size(), body.text.size(), PartyTable::name, 0, {}}, "the document has no row").expected =
        std::string(row_shape);
  }
  return {std::move(tally), Dialect::pipe_cells};
}

}  // namespace ukvotes::tally
