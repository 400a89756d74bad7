// SPDX-License-Identifier: MIT
#include "enums.hpp"

#include <algorithm>
#include <cctype>
#include <string>

#include "bindings.hpp"

namespace ukvotes::python {

namespace {

/// "petition-listing" -> "PETITION_LISTING"
std::string member_name(std::string_view word) {
  std::string name(word);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c == '-' ? '_' : static_cast<char>(std::toupper(c)); });
  return name;
}

void add_method(const py::object& type, const char* name, py::object (*method)(const py::object&)) {
  type.attr(name) = py::cpp_function(method, py::name(name), py::is_method(type));
}

/// Compares by rank instead of by alphabet, also with words: Severity.ERROR > "note".
void add_order(const py::object& type) {
  for (const char* comparison : {"__lt__", "__le__", "__gt__", "__ge__"}) {
    const auto compare = [type, comparison](const py::object& self, const py::object& other) -> py::object {
      const py::list members(type);
      return members.attr("index")(self).attr(comparison)(members.attr("index")(type(other)));
    };
    type.attr(comparison) = py::cpp_function(compare, py::name(comparison), py::is_method(type));
  }
}

template <class E>
py::object make_enum() {
  using Traits = EnumTraits<E>;
  py::list members;
  for (const E member : Traits::members) members.append(py::make_tuple(member_name(name_of(member)), name_of(member)));
  py::object type = py::module_::import("enum").attr("Enum")(Traits::name, members, py::arg("module") = "ukvotes",
                                                             py::arg("type") = py::type::of(py::str()));
  type.attr("__doc__") = Traits::doc;
  add_method(type, "__repr__", [](const py::object& self) -> py::object {
    return py::str("{}.{}").format(py::type::of(self).attr("__name__"), self.attr("name"));
  });
  add_method(type, "__str__", [](const py::object& self) -> py::object { return self.attr("value"); });
  if (Traits::ordered) add_order(type);
  return type;
}

}  // namespace

template <class E>
py::object enum_type() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  return storage.call_once_and_store_result(make_enum<E>).get_stored();
}

template py::object enum_type<Severity>();
template py::object enum_type<Grade>();
template py::object enum_type<Kind>();
template py::object enum_type<Dialect>();
template py::object enum_type<Side>();
template py::object enum_type<Encoding>();

void bind_enums(py::module_& module) {
  module.attr("Severity") = enum_type<Severity>();
  module.attr("Grade") = enum_type<Grade>();
  module.attr("Kind") = enum_type<Kind>();
  module.attr("Dialect") = enum_type<Dialect>();
  module.attr("Side") = enum_type<Side>();
  module.attr("Encoding") = enum_type<Encoding>();
  module.def(
      "encoding_named", [](const std::string& name) { return encoding_named(name); }, py::arg("name"));
}

}  // namespace ukvotes::python
