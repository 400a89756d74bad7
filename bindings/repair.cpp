// SPDX-License-Identifier: MIT
#include <ukvotes/finding.hpp>

#include <pybind11/stl.h>

#include <algorithm>

#include "bindings.hpp"
#include "enums.hpp"
#include "text.hpp"
#include "value.hpp"

namespace ukvotes::python {

namespace {

py::object row_or_none(std::size_t row) { return row == 0 ? py::object(py::none()) : py::object(py::int_(row)); }

py::dict edit_fields(const Edit& edit) {
  return py::dict(py::arg("table") = text_or_none(edit.table), py::arg("row") = row_or_none(edit.row), py::arg("field") = text(edit.field),
                  py::arg("before") = text(edit.before), py::arg("after") = text(edit.after), py::arg("byte_start") = edit.byte_begin,
                  py::arg("byte_end") = edit.byte_end, py::arg("replacement") = text(edit.replacement));
}

Edit make_edit(std::optional<std::string> table, std::optional<std::size_t> row, std::string field, std::string before, std::string after,
               std::size_t byte_start, std::size_t byte_end, std::string replacement) {
  return {table.value_or(""), row.value_or(0), std::move(field), std::move(before),
          std::move(after),   byte_start,      byte_end,         std::move(replacement)};
}

py::dict repair_fields(const Repair& repair) {
  return py::dict(py::arg("grade") = repair.grade, py::arg("edits") = py::tuple(py::cast(repair.edits)),
                  py::arg("equations") = texts(repair.equations), py::arg("alternatives") = texts(repair.alternatives),
                  py::arg("candidates") = repair.candidates, py::arg("tried") = repair.tried, py::arg("remark") = text(repair.remark));
}

Repair make_repair(Grade grade, std::vector<Edit> edits, std::vector<std::string> equations, std::vector<std::string> alternatives,
                   std::size_t candidates, std::size_t tried, std::string remark) {
  return {grade, std::move(edits), std::move(equations), std::move(alternatives), candidates, tried, std::move(remark)};
}

/// Field -> text. A field that is edited in several rows is told apart by its row.
py::dict by_field(const Repair& repair, std::string Edit::*side) {
  py::dict cells;
  for (const Edit& edit : repair.edits) {
    const auto same = std::count_if(repair.edits.begin(), repair.edits.end(), [&](const Edit& other) { return other.field == edit.field; });
    const std::string key = same == 1 ? edit.field : edit.field + ", row " + std::to_string(edit.row);
    cells[text(key)] = text(edit.*side);
  }
  return cells;
}

void bind_edit(py::module_& module) {
  py::class_<Edit> type(module, "Edit", "One cell as it stands and as it should stand.");
  type.def(py::init(&make_edit), py::kw_only(), py::arg("table"), py::arg("row"), py::arg("field"), py::arg("before"), py::arg("after"),
           py::arg("byte_start"), py::arg("byte_end"), py::arg("replacement"))
      .def_property_readonly(
          "table", [](const Edit& self) { return text_or_none(self.table); }, "None where the cell is in no table.")
      .def_property_readonly(
          "row", [](const Edit& self) { return row_or_none(self.row); }, "Counts from 1; None where the cell is in no table.")
      .def_property_readonly(
          "field", [](const Edit& self) { return text(self.field); }, "The column as the document heads it.")
      .def_property_readonly(
          "before", [](const Edit& self) { return text(self.before); }, "The text that stands in the cell.")
      .def_property_readonly(
          "after", [](const Edit& self) { return text(self.after); }, "The text that should stand there.")
      .def_readonly("byte_start", &Edit::byte_begin, "Where the cell begins in the document, from 0, quotation marks included.")
      .def_readonly("byte_end", &Edit::byte_end, "One past its last byte.")
      .def_property_readonly(
          "replacement", [](const Edit& self) { return text(self.replacement); }, "What a writer puts there.");
  bind_value(type, &edit_fields);
}

}  // namespace

void bind_repair(py::module_& module) {
  bind_edit(module);
  py::class_<Repair> type(module, "Repair", "A proposed or applied change, with its proof.");
  type.def(py::init(&make_repair), py::kw_only(), py::arg("grade"), py::arg("edits"), py::arg("equations"), py::arg("alternatives"),
           py::arg("candidates"), py::arg("tried"), py::arg("remark"))
      .def_property_readonly(
          "grade", [](const Repair& self) { return self.grade; }, "How much arithmetic proves of it.")
      .def_property_readonly(
          "edits", [](const Repair& self) { return py::tuple(py::cast(self.edits)); },
          "The change; empty unless the grade is proven or unique.")
      .def_property_readonly(
          "before", [](const Repair& self) { return by_field(self, &Edit::before); }, "The edited cells as they stood: {field: text}.")
      .def_property_readonly(
          "after", [](const Repair& self) { return by_field(self, &Edit::after); }, "The edited cells as they should stand: {field: text}.")
      .def_property_readonly(
          "equations", [](const Repair& self) { return texts(self.equations); }, "What the change makes true, with numbers.")
      .def_property_readonly(
          "alternatives", [](const Repair& self) { return texts(self.alternatives); }, "The candidates, when several fit.")
      .def_readonly("candidates", &Repair::candidates, "How many candidates fit.")
      .def_readonly("tried", &Repair::tried, "How many candidates were tried.")
      .def_property_readonly(
          "remark", [](const Repair& self) { return text(self.remark); }, "What arithmetic does not prove.");
  bind_value(type, &repair_fields);
}

}  // namespace ukvotes::python
