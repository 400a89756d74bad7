// SPDX-License-Identifier: MIT
// What an immutable value needs in Python, all derived from its fields.
#pragma once

#include <pybind11/pybind11.h>

#include <string>

namespace ukvotes::python {

namespace py = pybind11;

/// `Name(field=value, ...)`, which evaluates to an equal value.
inline std::string reconstructing_repr(const std::string& name, const py::dict& fields) {
  std::string arguments;
  for (const auto& [key, value] : fields) {
    if (!arguments.empty()) arguments += ", ";
    arguments += py::cast<std::string>(key) + "=" + py::cast<std::string>(py::repr(value));
  }
  return name + "(" + arguments + ")";
}

/// What rich shows of a value: its fields with their names.
inline py::list named_fields(const py::dict& fields) {
  py::list pairs;
  for (const auto& [key, value] : fields) pairs.append(py::make_tuple(key, value));
  return pairs;
}

/// Gives `type` its repr, equality, hash, copy and pickle. `fields` returns the arguments of its constructor by name.
template <class T>
void bind_value(py::class_<T>& type, py::dict (*fields)(const T&)) {
  const auto name = py::cast<std::string>(type.attr("__name__"));
  type.attr("__module__") = "ukvotes";
  type.def("__repr__", [=](const T& self) { return reconstructing_repr(name, fields(self)); });
  type.def("__rich_repr__", [=](const T& self) { return named_fields(fields(self)); });
  type.def("__eq__", [=](const T& self, const py::object& other) -> py::object {
    if (!py::isinstance<T>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(fields(self).equal(fields(other.cast<const T&>())));
  });
  type.def("__hash__", [=](const T& self) { return py::hash(py::tuple(fields(self).attr("values")())); });
  type.def("__reduce__", [=](const py::object& self) {
    const auto make = py::module_::import("functools").attr("partial")(py::type::of(self), **fields(self.cast<const T&>()));
    return py::make_tuple(make, py::tuple());
  });
}

}  // namespace ukvotes::python
