// SPDX-License-Identifier: MIT
#include "cell.hpp"

namespace ukvotes::python {

py::object to_python(Timestamp timestamp) { return to_python(PreciseTimestamp(timestamp)); }

py::object to_python(PreciseTimestamp timestamp) {
  const std::chrono::sys_days day = std::chrono::floor<std::chrono::days>(timestamp);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(timestamp - day);
  if (static_cast<int>(date.year()) < 1) return py::none();
  const py::module_ datetime = py::module_::import("datetime");
  constexpr int microseconds = 1000;  // in a millisecond
  return datetime.attr("datetime")(static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   time.hours().count(), time.minutes().count(), time.seconds().count(),
                                   time.subseconds().count() * microseconds, py::arg("tzinfo") = datetime.attr("timezone").attr("utc"));
}

py::object to_python(Date date) {
  return py::module_::import("datetime")
      .attr("date")(static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace ukvotes::python
