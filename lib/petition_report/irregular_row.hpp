// SPDX-License-Identifier: MIT
// Rows of a report's tables that do not follow the grammar, cell by cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <ukvotes/column.hpp>
#include <ukvotes/grammar/numbers.hpp>
#include <ukvotes/time.hpp>

#include <findings/limits.hpp>
#include <rules/document_rules.hpp>
#include <rules/report_rules.hpp>
#include <text/cell_text.hpp>
#include <text/pipes.hpp>

namespace ukvotes::report {

/// The cells of an irregular row, given out one by one with their places.
class IrregularRow {
 public:
  IrregularRow(const text::PipeLine& line, std::string_view table, std::size_t row, text::CellText& cell_text,
               findings::Collector& collector)
      : line_(line), table_(table), row_(row), cell_text_(cell_text), collector_(collector) {}

  /// `nothing` is the text that stands in the place of a null.
  void append_text(TextColumn& column, std::string_view field, std::optional<std::string_view> nothing = {}) {
    const text::PipeCell* cell = take();
    if (cell == nullptr || !findings::is_within_field_limit(collector_, place(*cell, field))) return column.append_null();
    if (cell->raw(collector_.text()) == nothing) return column.append_null();
    column.append(cell_text_.of(cell->raw(collector_.text())));
  }
  /// `expected(said)` is what should stand in the place of a cell that `parse` does not take.
  template <class Value, class Parse, class Expected>
  void append_number(ValueColumn<Value>& column, std::string_view field, const Parse& parse, const Expected& expected) {
    const text::PipeCell* cell = take();
    if (cell == nullptr) return column.append({});
    const std::string_view said = cell->raw(collector_.text());
    const std::optional<std::int64_t> value = parse(said);
    if (!value) {
      collector_.add(rule::malformed_number, place(*cell, field), "the cell is no number in the form of its column").expected =
          expected(said);
    }
    column.append(value ? std::optional(grammar::from_integer<Value>(*value)) : std::nullopt);
  }
  void append_time(ValueColumn<Timestamp>& column) {
    const text::PipeCell* date = take();
    const text::PipeCell* time = take();
    if (date == nullptr || time == nullptr) return column.append({});
    const auto at = parse_timestamp(date->raw(collector_.text()), time->raw(collector_.text()));
    if (!at)
      collector_.add(rule::report::malformed_time, place({date->begin, time->end}, "Date | Time"), "the date or the time does not exist")
          .expected = "YYYY-MM-DD | HH:MM:SS";
    column.append(at);
  }

 private:
  const text::PipeCell* take() { return next_ < line_.cells.size() ? &line_.cells[next_++] : nullptr; }
  [[nodiscard]] findings::Place place(const text::PipeCell& cell, std::string_view field) const {
    return {cell.begin, cell.end, table_, row_, field};
  }

  const text::PipeLine& line_;
  std::string_view table_;
  std::size_t row_;
  text::CellText& cell_text_;
  findings::Collector& collector_;
  std::size_t next_ = 0;
};

}  // namespace ukvotes::report
