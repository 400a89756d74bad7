// SPDX-License-Identifier: MIT
#include "finding.hpp"

#include <pybind11/stl.h>

#include "bindings.hpp"
#include "enums.hpp"
#include "text.hpp"
#include "value.hpp"

namespace ukvotes::python {

namespace {

py::object row_of(const Finding& finding) { return finding.row == 0 ? py::object(py::none()) : py::object(py::int_(finding.row)); }

/// How many characters `text` makes of the first `count` characters of `line`, where a byte that is no UTF-8 is one.
std::size_t characters_of(const std::string& line, std::size_t count) {
  const auto raw =
      py::reinterpret_steal<py::str>(PyUnicode_DecodeUTF8(line.data(), static_cast<py::ssize_t>(line.size()), "surrogateescape"));
  if (!raw) throw py::error_already_set();
  const py::object first = raw[py::slice(0, static_cast<py::ssize_t>(count), 1)];
  const std::string bytes = py::cast<std::string>(first.attr("encode")("utf-8", "surrogateescape"));
  const std::size_t beyond = count - py::len(first);  // a place at the end of the line
  return py::len(text(bytes)) + beyond;
}

std::size_t caret_of(const NamedFinding& self) {
  const Finding& finding = self.finding;
  return finding.caret == 0 ? 0 : characters_of(finding.excerpt, finding.caret - 1) + 1;
}

std::size_t width_of(const NamedFinding& self) {
  const Finding& finding = self.finding;
  if (finding.caret == 0) return finding.width;
  return characters_of(finding.excerpt, finding.caret - 1 + finding.width) + 1 - caret_of(self);
}

py::dict fields(const NamedFinding& self) {
  const Finding& finding = self.finding;
  return py::dict(
      py::arg("code") = text(finding.code()), py::arg("message") = text(finding.message), py::arg("line") = finding.position.line,
      py::arg("column") = finding.position.column, py::arg("byte_start") = finding.position.byte_begin,
      py::arg("byte_end") = finding.position.byte_end, py::arg("table") = text_or_none(finding.table), py::arg("row") = row_of(finding),
      py::arg("field") = text_or_none(finding.field), py::arg("found") = text(finding.found), py::arg("expected") = text(finding.expected),
      py::arg("equation") = text(finding.equation), py::arg("repair") = finding.repair, py::arg("excerpt") = text(finding.excerpt),
      py::arg("caret") = caret_of(self), py::arg("width") = width_of(self), py::arg("source_name") = text(self.source_name));
}

NamedFinding make_finding(const std::string& code, std::string message, std::size_t line, std::size_t column, std::size_t byte_start,
                          std::size_t byte_end, std::optional<std::string> table, std::optional<std::size_t> row,
                          std::optional<std::string> field, std::string found, std::string expected, std::string equation,
                          std::optional<Repair> repair, std::string excerpt, std::size_t caret, std::size_t width,
                          std::string source_name) {
  const Rule* rule = find_rule(code);
  if (rule == nullptr) throw py::value_error("no rule has the code '" + code + "'");
  return {{rule,
           std::move(message),
           {line, column, byte_start, byte_end},
           table.value_or(""),
           row.value_or(0),
           field.value_or(""),
           std::move(found),
           std::move(expected),
           std::move(equation),
           std::move(repair),
           std::move(excerpt),
           caret,
           width},
          std::move(source_name)};
}

py::str described(const NamedFinding& self, bool colour) {
  std::string lines = describe(self.finding, self.source_name, colour);
  if (lines.ends_with('\n')) lines.pop_back();
  return text(lines);
}

void bind_place(py::class_<NamedFinding>& type) {
  type.def_property_readonly(
          "line", [](const NamedFinding& self) { return self.finding.position.line; }, "Counts from 1.")
      .def_property_readonly(
          "column", [](const NamedFinding& self) { return self.finding.position.column; }, "In characters, from 1.")
      .def_property_readonly(
          "byte_start", [](const NamedFinding& self) { return self.finding.position.byte_begin; }, "Counts from 0.")
      .def_property_readonly(
          "byte_end", [](const NamedFinding& self) { return self.finding.position.byte_end; }, "One past the last byte.")
      .def_property_readonly(
          "table", [](const NamedFinding& self) { return text_or_none(self.finding.table); }, "None where it is in no table.")
      .def_property_readonly(
          "row", [](const NamedFinding& self) { return row_of(self.finding); }, "Counts from 1; None where it is in no row.")
      .def_property_readonly(
          "field", [](const NamedFinding& self) { return text_or_none(self.finding.field); },
          "The column as the document heads it, or None.")
      .def_property_readonly(
          "excerpt", [](const NamedFinding& self) { return text(self.finding.excerpt); },
          "The line, shortened around the place where it is long.")
      .def_property_readonly("caret", &caret_of, "Where in the excerpt the place begins, in characters from 1.")
      .def_property_readonly("width", &width_of, "How many characters of the excerpt it covers.")
      .def_property_readonly(
          "source_name", [](const NamedFinding& self) { return text(self.source_name); }, "What the document is called.");
}

}  // namespace

void bind_finding(py::module_& module) {
  py::class_<NamedFinding> type(module, "Finding",
                                "One place where a document does not say what it must. `str()` gives it as a compiler would.");
  type.def(py::init(&make_finding), py::kw_only(), py::arg("code"), py::arg("message"), py::arg("line"), py::arg("column"),
           py::arg("byte_start"), py::arg("byte_end"), py::arg("table"), py::arg("row"), py::arg("field"), py::arg("found"),
           py::arg("expected"), py::arg("equation"), py::arg("repair"), py::arg("excerpt"), py::arg("caret"), py::arg("width"),
           py::arg("source_name"))
      .def_property_readonly(
          "code", [](const NamedFinding& self) { return text(self.finding.code()); }, "Stable code, such as \"UKV-R104\".")
      .def_property_readonly(
          "name", [](const NamedFinding& self) { return text(self.finding.name()); }, "Kebab-case name, such as \"glued-counts\".")
      .def_property_readonly(
          "severity", [](const NamedFinding& self) { return self.finding.severity(); }, "How bad it is.")
      .def_property_readonly(
          "rule", [](const NamedFinding& self) { return *self.finding.rule; }, "The rule that does not hold.")
      .def_property_readonly(
          "message", [](const NamedFinding& self) { return text(self.finding.message); }, "What is wrong, in one line.")
      .def_property_readonly(
          "found", [](const NamedFinding& self) { return text(self.finding.found); }, "The text that stands there.")
      .def_property_readonly(
          "expected", [](const NamedFinding& self) { return text(self.finding.expected); },
          "What could stand there; empty where that is not known.")
      .def_property_readonly(
          "equation", [](const NamedFinding& self) { return text(self.finding.equation); }, "The identity with its numbers.")
      .def_property_readonly(
          "repair", [](const NamedFinding& self) { return self.finding.repair; }, "A Repair, or None.")
      .def("describe", &described, py::arg("colour") = false,
           "The finding as text of several lines; control characters are shown, never sent.")
      .def("__str__", [](const NamedFinding& self) { return described(self, false); })
      .def("_repr_html_",
           [](const py::object& self) -> py::object { return py::module_::import("ukvotes.html.notebook").attr("finding")(self); });
  bind_place(type);
  bind_value(type, &fields);
}

}  // namespace ukvotes::python
