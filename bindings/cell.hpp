// SPDX-License-Identifier: MIT
// Cells of typed columns as Python values; None where a cell could not be read.
#pragma once

#include <ukvotes/column.hpp>

#include "text.hpp"

namespace ukvotes::python {

/// A datetime in UTC; None for the year 0, which Python's calendar does not have.
py::object to_python(Timestamp timestamp);

py::object to_python(PreciseTimestamp timestamp);
py::object to_python(Date date);

template <class Unit>
py::object to_python(Count<Unit> count) {
  return py::int_(count.value());
}
inline py::object to_python(std::int64_t value) { return py::int_(value); }
inline py::object to_python(double value) { return py::float_(value); }
inline py::object to_python(std::string_view bytes) { return text(bytes); }
inline py::object to_python(const std::string& bytes) { return text(bytes); }
/// The double nearest to the published decimals: printed with two decimals it is what was published.
inline py::object to_python(Percent percent) { return py::float_(static_cast<double>(percent.hundredths()) / 100.0); }

template <class Value>
py::object to_python(const std::optional<Value>& value) {
  return value ? to_python(*value) : py::object(py::none());
}

template <class Value>
py::object cell(const ValueColumn<Value>& column, std::size_t row) {
  return to_python(column[row]);
}
inline py::object cell(const TextColumn& column, std::size_t row) { return to_python(column.get(row)); }
inline py::object cell(const DictionaryColumn& column, std::size_t row) { return to_python(column.get(row)); }

}  // namespace ukvotes::python
