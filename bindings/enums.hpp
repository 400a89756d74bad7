// SPDX-License-Identifier: MIT
// C++ enumerations as Python enums that are also the published words: Severity.WARNING == "warning".
// pybind11's native_enum keeps integers as values, so these have their own converter.
#pragma once

#include <pybind11/gil_safe_call_once.h>
#include <pybind11/pybind11.h>

#include <array>
#include <string_view>

#include <ukvotes/encoding.hpp>
#include <ukvotes/finding.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/referendum.hpp>

namespace ukvotes::python {

namespace py = pybind11;

template <class E>
struct EnumTraits;

template <>
struct EnumTraits<Severity> {
  static constexpr const char* name = "Severity";
  static constexpr const char* doc = "How bad a finding is: note < warning < error.";
  static constexpr bool ordered = true;
  static constexpr std::array members{Severity::note, Severity::warning, Severity::error};
};
template <>
struct EnumTraits<Grade> {
  static constexpr const char* name = "Grade";
  static constexpr const char* doc = "How much arithmetic proves of a repair: none < ambiguous < unique < proven.";
  static constexpr bool ordered = true;
  static constexpr std::array members{Grade::none, Grade::ambiguous, Grade::unique, Grade::proven};
};
template <>
struct EnumTraits<Kind> {
  static constexpr const char* name = "Kind";
  static constexpr const char* doc = "The kinds of documents that ukvotes reads.";
  static constexpr bool ordered = false;
  static constexpr std::array members = all_kinds;
};
template <>
struct EnumTraits<Dialect> {
  static constexpr const char* name = "Dialect";
  static constexpr const char* doc = "The concrete layouts in which documents are published.";
  static constexpr bool ordered = false;
  static constexpr std::array members{Dialect::difference_csv,
                                      Dialect::totals_at_end,
                                      Dialect::totals_between,
                                      Dialect::slash_n_heading,
                                      Dialect::constituencies_heading,
                                      Dialect::markdown_report,
                                      Dialect::pipe_cells,
                                      Dialect::site_json,
                                      Dialect::bare_json,
                                      Dialect::electoral_commission_csv,
                                      Dialect::constituencies_csv,
                                      Dialect::candidates_csv,
                                      Dialect::history_csv,
                                      Dialect::democracy_club_csv,
                                      Dialect::site_list_json,
                                      Dialect::petition_lines,
                                      Dialect::site_list_csv,
                                      Dialect::register_json};
};
template <>
struct EnumTraits<Side> {
  static constexpr const char* name = "Side";
  static constexpr const char* doc = "The two answers of the referendum of 2016; the values are the words as published.";
  static constexpr bool ordered = false;
  static constexpr std::array members{Side::remain, Side::leave};
};

template <>
struct EnumTraits<Encoding> {
  static constexpr const char* name = "Encoding";
  static constexpr const char* doc = "How the bytes of documents are read as text.";
  static constexpr bool ordered = false;
  static constexpr std::array members = all_encodings;
};

/// The Python enum that stands for `E`, made when first asked for.
template <class E>
py::object enum_type();

/// Converts by the member's value. Only members convert to C++: words are turned into members in Python.
template <class E>
struct EnumCaster {
  static constexpr auto name = py::detail::const_name("ukvotes.Enum");
  template <class>
  using cast_op_type = E;

  static py::handle cast(E member, py::return_value_policy, py::handle) { return enum_type<E>()(name_of(member)).release(); }

  bool load(py::handle source, bool) {
    if (!py::isinstance(source, enum_type<E>())) return false;
    const auto word = source.attr("value").template cast<std::string>();
    for (const E member : EnumTraits<E>::members) {
      if (name_of(member) == word) value = member;
    }
    return true;
  }

  explicit operator E() const { return value; }
  E value{};
};

}  // namespace ukvotes::python

namespace pybind11::detail {

template <class E>
requires requires { ukvotes::python::EnumTraits<E>::name; }
struct type_caster_enum_type_enabled<E> : std::false_type {};

template <class E>
requires requires { ukvotes::python::EnumTraits<E>::name; }
class type_caster<E> : public ukvotes::python::EnumCaster<E> {};

}  // namespace pybind11::detail
