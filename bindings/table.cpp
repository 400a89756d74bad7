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

/// A capsule with the name that the Arrow PyCapsule interface gives it. Whoever takes the structure over leaves it released;
/// the destructor releases what nobody took.
template <class Structure>
py::capsule arrow_capsule(std::unique_ptr<Structure> structure, const char* name) {
  py::capsule capsule(structure.get(), name, [](PyObject* object) {
    const std::unique_ptr<Structure> owned(static_cast<Structure*>(PyCapsule_GetPointer(object, PyCapsule_GetName(object))));
    if (owned && owned->release != nullptr) owned->release(owned.get());
  });
  static_cast<void>(structure.release());
  return capsule;
}

py::capsule arrow_stream(const TableView& table, const py::object& /* requested_schema */) {
  auto stream = std::make_unique<ArrowArrayStream>();
  export_arrow(table.arrow, stream.get());
  return arrow_capsule(std::move(stream), "arrow_array_stream");
}

py::capsule arrow_schema(const TableView& table) {
  auto schema = std::make_unique<ArrowSchema>();
  export_arrow_schema(table.arrow, schema.get());
  return arrow_capsule(std::move(schema), "arrow_schema");
}

}  // namespace

void bind_table(py::module_& module) {
  py::class_<TableView>(module, "Table", "Columns of one table; keeps its document alive.")
      .def("__len__", [](const TableView& self) { return self.rows; })
      .def_property_readonly("name", [](const TableView& self) { return text(self.name); })
      .def("columns", &column_infos, "(name, published name, unit) of each column.")
      .def("cells", &cells, py::arg("column"), py::arg("rows"), "The cells of a column, for these rows.")
      .def("row", &row_at, py::arg("row"))
      .def("__arrow_c_stream__", &arrow_stream, py::arg("requested_schema") = py::none(),
           "A new Arrow stream of the table. Nothing is copied. A requested schema is a wish that the interface lets producers ignore.")
      .def("__arrow_c_schema__", &arrow_schema, "The Arrow schema of the table, as a capsule.");
}

}  // namespace ukvotes::python
