// SPDX-License-Identifier: MIT
#include <ukvotes/read.hpp>

#include "bindings.hpp"
#include "value.hpp"

namespace ukvotes::python {

namespace {

py::dict fields(const Limits& self) {
  return py::dict(py::arg("file_bytes") = self.file_bytes, py::arg("line_bytes") = self.line_bytes,
                  py::arg("field_bytes") = self.field_bytes, py::arg("rows") = self.rows, py::arg("findings") = self.findings);
}

}  // namespace

void bind_limits(py::module_& module) {
  const Limits usual;
  py::class_<Limits> type(module, "Limits",
                          "How much of a document is read. What lies beyond is kept, not read, and said in a finding (limit-exceeded).");
  type.def(py::init([](std::size_t file_bytes, std::size_t line_bytes, std::size_t field_bytes, std::size_t rows, std::size_t findings) {
             return Limits{file_bytes, line_bytes, field_bytes, rows, findings};
           }),
           py::kw_only(), py::arg("file_bytes") = usual.file_bytes, py::arg("line_bytes") = usual.line_bytes,
           py::arg("field_bytes") = usual.field_bytes, py::arg("rows") = usual.rows, py::arg("findings") = usual.findings)
      .def_readonly("file_bytes", &Limits::file_bytes, "Bytes of a document.")
      .def_readonly("line_bytes", &Limits::line_bytes, "Bytes of a record.")
      .def_readonly("field_bytes", &Limits::field_bytes, "Bytes of a cell.")
      .def_readonly("rows", &Limits::rows, "Rows of a table.")
      .def_readonly("findings", &Limits::findings, "Findings of a document.");
  bind_value(type, &fields);
}

}  // namespace ukvotes::python
