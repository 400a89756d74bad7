// SPDX-License-Identifier: MIT
#include <ukvotes/read.hpp>

#include <pybind11/stl.h>

#include "bindings.hpp"
#include "enums.hpp"
#include "text.hpp"
#include "value.hpp"

namespace ukvotes::python {

namespace {

using RuledOut = Recognition::RuledOut;

py::dict ruled_out_fields(const RuledOut& self) {
  return py::dict(py::arg("kind") = self.kind, py::arg("line") = self.line, py::arg("expected") = text(self.expected),
                  py::arg("found") = text(self.found));
}

py::object dialect_of(const Recognition& self) { return self.kind ? py::cast(self.dialect) : py::object(py::none()); }

py::dict recognition_fields(const Recognition& self) {
  return py::dict(py::arg("kind") = self.kind, py::arg("dialect") = dialect_of(self), py::arg("reason") = text(self.reason),
                  py::arg("ruled_out") = py::tuple(py::cast(self.ruled_out)));
}

}  // namespace

void bind_recognition(py::module_& module) {
  py::class_<RuledOut> ruled_out(module, "RuledOut", "A kind that a text is not, and the first line that shows it.");
  ruled_out
      .def(py::init([](Kind kind, std::size_t line, std::string expected, std::string found) {
             return RuledOut{kind, line, std::move(expected), std::move(found)};
           }),
           py::kw_only(), py::arg("kind"), py::arg("line"), py::arg("expected"), py::arg("found"))
      .def_property_readonly(
          "kind", [](const RuledOut& self) { return self.kind; }, "The kind that the text is not.")
      .def_readonly("line", &RuledOut::line, "Counts from 1.")
      .def_property_readonly(
          "expected", [](const RuledOut& self) { return text(self.expected); }, "What that line would have to be.")
      .def_property_readonly(
          "found", [](const RuledOut& self) { return text(self.found); }, "What stands there.");
  bind_value(ruled_out, &ruled_out_fields);

  py::class_<Recognition> type(module, "Recognition", "What a text was taken for and why, or why not.");
  type.def(py::init([](std::optional<Kind> kind, std::optional<Dialect> dialect, std::string reason, std::vector<RuledOut> others) {
             return Recognition{kind, dialect.value_or(Dialect{}), std::move(reason), std::move(others)};
           }),
           py::kw_only(), py::arg("kind"), py::arg("dialect"), py::arg("reason"), py::arg("ruled_out"))
      .def_property_readonly(
          "kind", [](const Recognition& self) { return self.kind; }, "None when no kind fits.")
      .def_property_readonly("dialect", &dialect_of, "None when no kind fits.")
      .def_property_readonly(
          "reason", [](const Recognition& self) { return text(self.reason); }, "Why it was taken for that kind.")
      .def_property_readonly(
          "ruled_out", [](const Recognition& self) { return py::tuple(py::cast(self.ruled_out)); }, "The other kinds.");
  bind_value(type, &recognition_fields);
}

}  // namespace ukvotes::python
