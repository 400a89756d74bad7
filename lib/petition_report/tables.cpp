// SPDX-License-Identifier: MIT
// Reads the tables of a report: the grammar for rows as they should be, cell by cell for all others.
#include <petition_report/tables.hpp>

#include <ukvotes/grammar/petition_report.hpp>

#include <findings/limits.hpp>
#include <petition_report/irregular_row.hpp>
#include <petition_report/reader.hpp>
#include <read/regular.hpp>
#include <read/rows.hpp>
#include <rules/document_rules.hpp>
#include <text/counts.hpp>
#include <text/line_end.hpp>
#include <text/pipes.hpp>

namespace ukvotes::report {

namespace {

/// The grammar's cell texts still carry the space before the next pipe.
std::string_view without_last_space(std::string_view text) {
  if (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<std::int64_t> parse_signatures(std::string_view text) { return parse_grouped_count(text, true); }

std::string expected_rank(std::string_view said) { return text::expected_count(said, text::Format::plain, "a position"); }
std::string expected_signatures(std::string_view said) {
  return text::expected_count(said, text::Format::grouped, "a number of signatures");
}
std::string expected_share(std::string_view) { return "a percentage with two decimals"; }

/// What is particular to each table: its grammar rule, how records go into the room of its columns, how irregular rows do.
struct Events {
  using Table = EventTable;
  using Record = grammar::EventRecord;
  static constexpr std::string_view header = event_header;
  static constexpr std::size_t cells = 3;
  static constexpr const auto& rule() { return grammar::event_record; }

  class Room {
   public:
    explicit Room(Table& table) : event_(table.event.room(table.size())), at_(table.at.room(table.size())) {}

    bool put(std::size_t row, const Record& record, text::CellText& cell_text) {
      const auto at = parse_timestamp(without_last_space(record.date), without_last_space(record.time));
      if (!at) return false;
      event_.put(row, cell_text.of(without_last_space(record.event)));
      at_.put(row, *at);
      return true;
    }

   private:
    TextColumn::Room event_;
    ValueColumn<Timestamp>::Room at_;
  };
  static void append(Table& table, IrregularRow& row) {
    row.append_text(table.event, "Event");
    row.append_time(table.at);
  }
};

class RankedRoom {
 public:
  explicit RankedRoom(RankedSignatures& table)
      : rank_(table.rank.room(table.size())),
        place_(table.place.room(table.size())),
        signatures_(table.signatures.room(table.size())),
        percent_(table.percent.room(table.size())) {}

  template <class Record>
  bool put(std::size_t row, const Record& record, text::CellText& cell_text) {
    rank_.put(row, record.rank);
    place_.put(row, cell_text.of(without_last_space(record.name)));
    signatures_.put(row, record.signatures);
    percent_.put(row, record.percent);
    return true;
  }

 private:
  ValueColumn<std::int64_t>::Room rank_;
  TextColumn::Room place_;
  CountColumn<unit::Signatures>::Room signatures_;
  ValueColumn<Percent>::Room percent_;
};

struct Countries {
  using Table = CountryTable;
  using Record = grammar::RankedCountry;
  static constexpr std::string_view header = country_header;
  static constexpr std::size_t cells = 4;
  static constexpr const auto& rule() { return grammar::ranked_country; }

  using Room = RankedRoom;
  static void append(Table& table, IrregularRow& row) {
    row.append_number(table.rank, "#", parse_count, expected_rank);
    row.append_text(table.place, "Country");
    row.append_number(table.signatures, "Signatures", parse_signatures, expected_signatures);
    row.append_number(table.percent, "%", parse_hundredths, expected_share);
  }
};

struct Constituencies {
  using Table = ConstituencyTable;
  using Record = grammar::RankedConstituency;
  static constexpr std::string_view header = constituency_header;
  static constexpr std::size_t cells = 5;
  static constexpr const auto& rule() { return grammar::ranked_constituency; }

  class Room {
   public:
    explicit Room(Table& table) : ranked_(table), mp_(table.mp.room(table.size())) {}

    bool put(std::size_t row, const Record& record, text::CellText& cell_text) {
      const std::string_view mp = without_last_space(record.mp);
      mp == vacant_seat ? mp_.put_null(row) : mp_.put(row, cell_text.of(mp));
      return ranked_.put(row, record, cell_text);
    }

   private:
    RankedRoom ranked_;
    TextColumn::Room mp_;
  };
  static void append(Table& table, IrregularRow& row) {
    row.append_number(table.rank, "#", parse_count, expected_rank);
    row.append_text(table.place, "Constituency");
    row.append_text(table.mp, "MP", vacant_seat);
    row.append_number(table.signatures, "Signatures", parse_signatures, expected_signatures);
    row.append_number(table.percent, "%", parse_hundredths, expected_share);
  }
};

template <class Shape>
class TableReader {
 public:
  using Rows = typename Shape::Table;
  static constexpr scan::Structure structure = scan::pipe_line_structure;
  static constexpr auto whole = scan::whole_lines;

  explicit TableReader(findings::Collector& collector) : text_(collector.text()), collector_(collector), cell_text_(false) {}

  Rows read(const Part& part) {
    const std::size_t rows = skip_header(part);
    findings::report_encoding(collector_, text_.substr(part.begin, rows - part.begin));
    read_steps::read_rows(text_.substr(rows, part.end - rows), *this);
    tables::finish(table_);
    return std::move(table_);
  }

  [[nodiscard]] Rows& rows() { return table_; }
  [[nodiscard]] findings::Collector& collector() const { return collector_; }
  [[nodiscard]] bool may_follow(const Rows& rows) const { return table_.size() + rows.size() <= collector_.limits().rows; }

  void read_regular(grammar::Cursor& at, const grammar::Cursor& last, Rows& rows, text::CellText& cell_text, std::size_t limit) const {
    const auto read = [room = typename Shape::Room(rows), begins = read_steps::RowBegins(rows, collector_), &cell_text](
                          grammar::Cursor& cursor, const grammar::Cursor& end, std::size_t row) mutable {
      const grammar::Cursor begin = cursor;
      typename Shape::Record record;
      return grammar::parse_record(cursor, end, Shape::rule(), record) && begins.put(row, begin, cursor) &&
             room.put(row, record, cell_text);
    };
    read_steps::read_regular_rows(at, last, rows, limit, read);
  }

  bool read_irregular(grammar::Cursor& at, const grammar::Cursor& last) {
    if (table_.size() >= collector_.limits().rows) {
      findings::report_row_limit(collector_, name(), offset(at));
      return false;
    }
    const std::size_t begin = offset(at);
    grammar::detail::seek<'\n'>(at, last);
    read_line(begin, offset(at));
    if (at != last) ++at;
    return true;
  }

 private:
  /// Where the rows begin: behind the header and the line of hyphens under it.
  std::size_t skip_header(const Part& part) {
    std::size_t at = part.begin;
    if (line_at(at, part.end) != Shape::header) {
      const std::string_view line = line_at(at, part.end);
      collector_.add(rule::missing_column, {at, at + line.size(), name(), 0, {}}, "the table does not have its header").expected =
          std::string(Shape::header);
      if (!line.starts_with("| #") && !line.starts_with("| E")) return at;
    }
    at = next(at, part.end);
    return is_ruler(line_at(at, part.end)) ? next(at, part.end) : at;
  }
  static bool is_ruler(std::string_view line) {
    const std::string_view ruler = line.substr(0, line.find_last_not_of('\r') + 1);
    return ruler.starts_with("| -") && ruler.find_first_not_of("| -:") == std::string_view::npos;
  }

  void read_line(std::size_t begin, std::size_t end) {
    const bool is_last = end == text_.size();
    if (end > begin && text_[end - 1] == '\r') --end;
    if (begin == end) return;  // the blank line behind a table
    const findings::Place place{begin, end, name(), table_.size() + 1, {}};
    const bool is_too_long = end - begin > collector_.limits().line_bytes;
    const text::PipeLine line = is_too_long ? text::PipeLine{} : text::split_pipe_line(text_, begin, end);
    if (is_too_long) {
      findings::report_long_line(collector_, place);
    } else if (!line.is_closed || line.cells.size() != Shape::cells) {
      const bool is_cut = is_last && (!line.is_closed || line.cells.size() < Shape::cells);
      Finding& finding = is_cut ? collector_.add(rule::truncated, place, "the document ends within a row")
                                : collector_.add(rule::malformed_row, place, "the row does not have the cells of its table");
      finding.expected = std::to_string(Shape::cells) + " cells: " + std::string(Shape::header);
    }
    IrregularRow row(line, name(), table_.size() + 1, cell_text_, collector_);
    table_.places.irregular.push_back(static_cast<std::uint32_t>(table_.size()));
    table_.places.begin.append(static_cast<std::uint32_t>(begin));
    Shape::append(table_, row);
  }

  [[nodiscard]] static std::string_view name() { return Shape::Table::name; }
  [[nodiscard]] std::size_t next(std::size_t at, std::size_t end) const {
    const auto line_feed = text_.substr(0, end).find('\n', at);
    return line_feed == std::string_view::npos ? end : line_feed + 1;
  }
  [[nodiscard]] std::string_view line_at(std::size_t at, std::size_t end) const {
    const std::string_view part = text_.substr(0, end);
    return part.substr(at, text::end_of_line(part, at) - at);
  }
  [[nodiscard]] std::uint32_t offset(const grammar::Cursor& cursor) const {
    return static_cast<std::uint32_t>(cursor.address() - text_.data());
  }

  std::string_view text_;
  findings::Collector& collector_;
  text::CellText cell_text_;
  typename Shape::Table table_;
};

template <class Shape>
typename Shape::Table read_table(const Part& part, findings::Collector& collector) {
  if (!part.found) return {};
  return TableReader<Shape>(collector).read(part);
}

}  // namespace

EventTable read_events(const Part& part, findings::Collector& collector) { return read_table<Events>(part, collector); }

CountryTable read_countries(const Part& part, findings::Collector& collector) { return read_table<Countries>(part, collector); }

ConstituencyTable read_constituencies(const Part& part, findings::Collector& collector) {
  return read_table<Constituencies>(part, collector);
}

}  // namespace ukvotes::report
