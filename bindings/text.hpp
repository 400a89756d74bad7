// SPDX-License-Identifier: MIT
// Text from documents as Python's str.
#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>
#include <vector>

namespace ukvotes::python {

namespace py = pybind11;

/// Bytes that are not UTF-8 become `\xNN`: a damaged document must neither raise nor give a str that cannot be printed.
inline py::str text(std::string_view bytes) {
  PyObject* decoded = PyUnicode_DecodeUTF8(bytes.data(), static_cast<py::ssize_t>(bytes.size()), "backslashreplace");
  if (decoded == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::str>(decoded);
}

/// None for the empty text.
inline py::object text_or_none(std::string_view bytes) { return bytes.empty() ? py::object(py::none()) : py::object(text(bytes)); }

inline py::tuple texts(const std::vector<std::string>& lines) {
  py::tuple all(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) all[i] = text(lines[i]);
  return all;
}

}  // namespace ukvotes::python
