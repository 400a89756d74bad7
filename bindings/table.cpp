// SPDX-License-Identifier: MIT
#include "table.hpp"

#include "bindings.hpp"

namespace ukvotes::python {

namespace {

const ColumnView& column_at(const TableView& table, std::size_t column) {
  if (column >= table.columns.size()) throw py::index_error("no such column");
  return table.columns[column];
}

void require_row(const TableView& table, std::size_t row) {
  if (row >= table.rows) throw py::index_error("no such row");
}

/// The cells of one column, for the rows of a Python `range`.
py::list cells(const TableView& table, std::size_t column, const py::object& rows) {
  const ColumnView& view = column_at(table, column);
  const auto first = rows.attr("start").cast<std::int64_t>();
  const auto step = rows.attr("step").cast<std::int64_t>();
  py::list values(py::len(rows));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto row = static_cast<std::size_t>(first + static_cast<std::int64_t>(i) * step);
    require_row(table, row);
    values[i] = view.cell(row);
  }
  return values;
}

py::tuple row_at(const TableView& table, std::size_t row) {
  require_row(table, row);
  py::tuple values(table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) values[i] = table.columns[i].cell(row);
  return values;
}

py::tuple column_infos(const TableView& table) {
  py::tuple infos(table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const ColumnInfo& info = table.columns[i].info;
    infos[i] = py::make_tuple(text(info.name), text(info.published), text(info.unit));
  }
  return infos;
}

}  // namespace

void bind_table(py::module_& module) {
  py::class_<TableView>(module, "Table", "Columns of one table; keeps its document alive.")
      .def("__len__", [](const TableView& self) { return self.rows; })
      .def_property_readonly("name", [](const TableView& self) { return text(self.name); })
      .def("columns", &column_infos, "(name, published name, unit) of each column.")
      .def("cells", &cells, py::arg("column"), py::arg("rows"), "The cells of a column, for these rows.")
      .def("row", &row_at, py::arg("row"));
}

}  // namespace ukvotes::python
