// SPDX-License-Identifier: MIT
// From cells to typed columns.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include <ukvotes/column.hpp>

#include <findings/limits.hpp>
#include <rules/document_rules.hpp>
#include <rules/sheet_rules.hpp>
#include <sheet/grid.hpp>
#include <sheet/layout.hpp>
#include <sheet/numbers.hpp>
#include <sheet/short_numbers.hpp>
#include <tables/building.hpp>
#include <text/cell_text.hpp>

namespace ukvotes::sheet {

/// Puts rows into a table whose columns a layout has found. A table has `each_known_column`, `present` and `places`.
template <class Table>
class Rows {
 public:
  Rows(std::string_view text, const Sheet& sheet, const Layout& layout, findings::Collector& collector)
      : text_(text), sheet_(sheet), layout_(layout), collector_(collector) {
    table_.present = layout.present();
    for (std::size_t column = 0; column < layout.cell_of.size(); ++column) {
      if (layout.lacks(column, sheet.columns)) table_.present.add(column);
    }
  }

  [[nodiscard]] std::size_t size() const { return row_; }
  /// Reserves memory for `times` the rows so far, and as much behind them as `make_room(rows, bytes)` asks for.
  void expect(std::size_t times, std::size_t rows, std::size_t bytes) {
    grow();
    tables::expect(table_, times, rows, bytes);
  }
  /// Makes room for so many more rows, whose texts have so many bytes: rows are put into room without looking for it.
  void make_room(std::size_t rows, std::size_t bytes) {
    grow();
    tables::make_room(table_, rows, bytes);
  }
  [[nodiscard]] Table take() {
    grow();
    report_conventions();
    report_decimals();
    return std::move(table_);
  }

  /// Puts plain rows into the room. `cell_text` knows whether they are UTF-8.
  void append(const Grid& grid, text::CellText& cell_text) {
    for_each_present([&](auto& column, std::size_t place) {
      const auto cell = layout_.cell_of[place];
      cell ? fill(column, place, grid.column(*cell), cell_text) : fill_with_nulls(column, grid.rows());
    });
    put_begins(grid.column(0));
    row_ += grid.rows();
    report_malformed();
  }

  /// Puts a row into the room that was read with care: it may lack cells, or have none at all.
  void append(const Record& record, std::span<const text::CsvCell> cells, text::CellText& cell_text) {
    for_each_present([&](auto& column, std::size_t place) {
      const auto at = layout_.cell_of[place];
      if (!at || *at >= cells.size() || !is_within_limit(cells[*at], place)) {
        column.room(row_).put_null(row_);
      } else {
        put(column, {row_, place}, cells[*at].raw(text_), cell_text, cells[*at].stray_quote);
      }
    });
    table_.places.begin.room()[row_] = static_cast<std::uint32_t>(record.begin);
    ++row_;
    report_malformed();
  }

  /// Says that the row which is appended next does not follow the format.
  void mark_irregular() { table_.places.irregular.push_back(static_cast<std::uint32_t>(size())); }

  /// A place in the row that is appended next.
  [[nodiscard]] findings::Place place(std::size_t begin, std::size_t end, std::string_view field = {}) const {
    return {begin, end, sheet_.table, size() + 1, field};
  }

 private:
  /// A cell of the table.
  struct At {
    std::size_t row = 0;
    std::size_t column = 0;
  };
  struct Malformed {
    At at;
    std::string_view raw;
    std::string_view expected;
  };

  struct Followed {
    const Convention* convention;
    At at;  // where it stands first
    std::string_view raw;
    std::size_t cells;
  };

  void grow() { tables::grow_into_room(table_, row_); }

  template <class Visitor>
  void for_each_present(const Visitor& visit) {
    std::size_t place = 0;
    table_.each_known_column([&](const ColumnInfo&, const auto& column) {
      // Readers alone change tables: their type promises users that nobody does.
      if (table_.present.has(place)) visit(const_cast<std::remove_cvref_t<decltype(column)>&>(column), place);
      ++place;
    });
  }

  void put_begins(const GridColumn cells) {
    std::uint32_t* const begins = table_.places.begin.room() + row_;
    const char* const text = text_.data();
    for (std::size_t row = 0; row < cells.rows; ++row) begins[row] = static_cast<std::uint32_t>(cells[row].data() - text);
  }

  /// One loop for each type of column, since all columns of all rows go through it.
  template <class Column>
  [[gnu::noinline]] void fill(Column& column, std::size_t place, const GridColumn cells, text::CellText& cell_text) {
    const std::size_t first = row_;
    for (std::size_t row = 0; row < cells.rows; ++row) put(column, {first + row, place}, cells[row], cell_text);
  }

  template <HasKernel Value>
  [[gnu::noinline]] void fill(ValueColumn<Value>& column, std::size_t place, const GridColumn cells, text::CellText& cell_text) {
    const std::size_t first = row_;
    const auto leave = [&](std::size_t row) { put(column, {first + row, place}, cells[row], cell_text); };
    if (!is_as_published<Value>(place) || cells[0].data() - text_.data() < 8) {
      for (std::size_t row = 0; row < cells.rows; ++row) leave(row);
      return;
    }
    left_.resize(std::max(left_.size(), cells.rows));
    const NumberKernel read = best_number_kernels().*Number<Value>::kernel;
    const std::size_t count = read(cells, column.room(first).values(first), left_.data());
    for (std::size_t i = 0; i < count; ++i) leave(left_[i]);
  }

  template <class Column>
  void fill_with_nulls(Column& column, std::size_t rows) {
    for (std::size_t row = 0; row < rows; ++row) column.room(row_ + row).put_null(row_ + row);
  }

  template <class Column>
  void put(Column& column, At at, std::string_view raw, text::CellText& cell_text, bool has_stray_quote = false) {
    const std::string_view value = has_stray_quote ? cell_text.of(raw) : cell_text.of_csv(raw);
    if (value.empty()) return column.room(at.row).put_null(at.row);
    column.room(at.row).put(at.row, value);
  }

  template <class Value>
  void put(ValueColumn<Value>& column, At at, std::string_view raw, text::CellText& cell_text, bool /*has_stray_quote*/ = false) {
    const auto value = careful<Value>(at, raw, cell_text);
    if (!value) return column.room(at.row).put_null(at.row);
    column.room(at.row).put(at.row, *value);
  }

  template <class Value>
  [[nodiscard]] bool is_as_published(std::size_t column) const {
    return !std::is_same_v<Value, Percent> || layout_.percents[column] == PercentStyle();
  }

  template <class Value>
  static constexpr bool is_count = !std::is_same_v<Value, double> && !std::is_same_v<Value, Percent>;

  template <class Value>
  [[nodiscard]] std::optional<Value> parse(std::string_view said, std::size_t column) const {
    if constexpr (std::is_same_v<Value, Percent>) return parse_percent(said, layout_.percents[column]);
    if constexpr (std::is_same_v<Value, double>) return parse_fraction(said, layout_.of_hundred.has(column));
    return Number<Value>::parse(said);
  }

  /// A number, be it in quotation marks or with spaces around it; an empty cell; or something that is none.
  template <class Value>
  [[gnu::noinline]] std::optional<Value> careful(At at, std::string_view raw, text::CellText& cell_text) {
    const std::string_view said = trimmed(cell_text.of_csv(raw));
    if (follows_convention(at, raw, said)) return std::nullopt;
    const auto value = parse<Value>(said, at.column);
    if (value && is_count<Value> && is_written_as_decimal(said)) count_decimal(at, raw);
    if (value || (said.empty() && !sheet_.columns.is_required(at.column))) return value;
    malformed_.push_back({at, raw, Number<Value>::expected});
    return std::nullopt;
  }

  bool follows_convention(At at, std::string_view raw, std::string_view said) {
    for (const Convention& convention : sheet_.conventions) {
      if (said != convention.text || sheet_.columns.info(at.column).unit != convention.unit) continue;
      const auto found = std::ranges::find(followed_, &convention, &Followed::convention);
      if (found == followed_.end()) {
        followed_.push_back({&convention, at, raw, 1});
      } else {
        ++found->cells;
        if (raw.data() < found->raw.data()) std::tie(found->at, found->raw) = std::tuple(at, raw);  // columns are read one by one
      }
      return true;
    }
    return false;
  }

  /// Columns are read one by one: the first cell may come last.
  void count_decimal(At at, std::string_view raw) {
    if (decimals_++ == 0 || raw.data() < first_decimal_.raw.data()) first_decimal_ = {at, raw, {}};
  }

  /// One note for all.
  void report_decimals() {
    if (decimals_ == 0) return;
    const auto& [at, raw, expected] = first_decimal_;
    const auto begin = static_cast<std::size_t>(raw.data() - text_.data());
    collector_.add(rule::decimal_counts, {begin, begin + raw.size(), sheet_.table, at.row + 1, heading(at.column)},
                   decimals_ == 1 ? "a count is written with a decimal" : std::to_string(decimals_) + " counts are written with a decimal");
  }

  /// One note for each, at the first cell that has it.
  void report_conventions() {
    for (const auto& [convention, at, raw, cells] : followed_) {
      const auto begin = static_cast<std::size_t>(raw.data() - text_.data());
      const std::string how_often = cells == 1 ? "stands in one cell" : "stands in " + std::to_string(cells) + " cells";
      collector_.add(*convention->rule, {begin, begin + raw.size(), sheet_.table, at.row + 1, heading(at.column)},
                     std::string(convention->text) + " " + how_often + " and means " + std::string(convention->meaning));
    }
  }

  /// In the order of the document, not of the columns: there may be a limit on findings.
  void report_malformed() {
    std::ranges::stable_sort(malformed_, {}, [](const Malformed& cell) { return cell.raw.data(); });
    for (const auto& [at, raw, expected] : malformed_) {
      const auto begin = static_cast<std::size_t>(raw.data() - text_.data());
      const findings::Place place{begin, begin + raw.size(), sheet_.table, at.row + 1, heading(at.column)};
      collector_.add(rule::malformed_number, place, std::string(heading(at.column)) + " is not a number").expected = expected;
    }
    malformed_.clear();
  }

  [[nodiscard]] bool is_within_limit(const text::CsvCell& cell, std::size_t column) {
    return cell.end - cell.begin <= collector_.limits().field_bytes ||
           findings::is_within_field_limit(collector_, place(cell.begin, cell.end, heading(column)));
  }

  [[nodiscard]] std::string_view heading(std::size_t column) const { return layout_.heading_of(column, sheet_.columns); }

  std::string_view text_;
  const Sheet& sheet_;
  const Layout& layout_;
  findings::Collector& collector_;
  Table table_;
  std::vector<std::uint32_t> left_;   // rows whose cell a kernel left to others
  std::vector<Malformed> malformed_;  // cells of the rows that are being appended
  std::vector<Followed> followed_;
  Malformed first_decimal_;  // a count such as 41087.0
  std::size_t decimals_ = 0;
  std::size_t row_ = 0;  // how many there are, those in the room included
};

}  // namespace ukvotes::sheet
