// SPDX-License-Identifier: MIT
// Findings as columns, so that those of many documents can be one data frame.
#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>

#include <ukvotes/column.hpp>
#include <ukvotes/table.hpp>

#include "finding.hpp"

namespace ukvotes::python {

struct FindingsTable {
  static constexpr std::string_view name = "findings";

  DictionaryColumn code, rule, severity;
  TextColumn message;
  DictionaryColumn file;
  ValueColumn<std::int64_t> line, column, byte_start, byte_end;
  DictionaryColumn table;
  ValueColumn<std::int64_t> row;
  DictionaryColumn field;
  TextColumn found, expected, equation;
  DictionaryColumn grade;

  [[nodiscard]] std::size_t size() const { return code.size(); }

  void append(const NamedFinding& named);
  void finish();

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"code", "Code", ""}, code);
    visit(ColumnInfo{"name", "Name", ""}, rule);
    visit(ColumnInfo{"severity", "Severity", ""}, severity);
    visit(ColumnInfo{"message", "Message", ""}, message);
    visit(ColumnInfo{"file", "File", ""}, file);
    visit(ColumnInfo{"line", "Line", ""}, line);
    visit(ColumnInfo{"column", "Column", "characters"}, column);
    visit(ColumnInfo{"byte_start", "First byte", "bytes"}, byte_start);
    visit(ColumnInfo{"byte_end", "End byte", "bytes"}, byte_end);
    visit(ColumnInfo{"table", "Table", ""}, table);
    visit(ColumnInfo{"row", "Row", ""}, row);
    visit(ColumnInfo{"field", "Field", ""}, field);
    visit(ColumnInfo{"found", "Found", ""}, found);
    visit(ColumnInfo{"expected", "Expected", ""}, expected);
    visit(ColumnInfo{"equation", "Equation", ""}, equation);
    visit(ColumnInfo{"grade", "Grade of repair", ""}, grade);
  }
};

}  // namespace ukvotes::python
