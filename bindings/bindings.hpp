// SPDX-License-Identifier: MIT
// One function per type that Python sees; module.cpp calls them in this order.
#pragma once

#include <pybind11/pybind11.h>

namespace ukvotes::python {

namespace py = pybind11;

void bind_enums(py::module_& module);
void bind_errors(py::module_& module);
void bind_rule(py::module_& module);
void bind_repair(py::module_& module);
void bind_finding(py::module_& module);
void bind_recognition(py::module_& module);
void bind_limits(py::module_& module);
void bind_table(py::module_& module);
void bind_findings_table(py::module_& module);
void bind_table_part(py::module_& module);
void bind_document(py::module_& module);
void bind_read(py::module_& module);

}  // namespace ukvotes::python
