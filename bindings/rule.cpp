// SPDX-License-Identifier: MIT
#include <ukvotes/rule.hpp>

#include <pybind11/stl.h>

#include "bindings.hpp"
#include "enums.hpp"
#include "text.hpp"
#include "value.hpp"

namespace ukvotes::python {

namespace {

Rule rule_of(const std::string& code_or_name) {
  const Rule* rule = find_rule(code_or_name);
  if (rule == nullptr) throw py::value_error("no rule has the code or name '" + code_or_name + "'");
  return *rule;
}

py::dict fields(const Rule& rule) { return py::dict(py::arg("code") = text(rule.code)); }

}  // namespace

void bind_rule(py::module_& module) {
  py::class_<Rule> type(module, "Rule", "One identity, or one rule of a format, that documents are held against.");
  type.def(py::init(&rule_of), py::arg("code"), "The rule with this code or name (the first, where kinds share the name).")
      .def_property_readonly(
          "code", [](const Rule& self) { return text(self.code); }, "Stable code, such as \"UKV-R104\".")
      .def_property_readonly(
          "name", [](const Rule& self) { return text(self.name); }, "Kebab-case name; kinds may share one.")
      .def_property_readonly(
          "severity", [](const Rule& self) { return self.severity; }, "How bad it is to break it.")
      .def_property_readonly(
          "kind", [](const Rule& self) { return self.kind; }, "None where it holds for every document.")
      .def_property_readonly(
          "statement", [](const Rule& self) { return text(self.statement); }, "The equation or the rule, in one line.")
      .def_property_readonly(
          "explanation", [](const Rule& self) { return text(self.explanation); }, "What it means, why it happens, what to do.");
  bind_value(type, &fields);

  module.def(
      "rules",
      [] {
        py::list all;
        for (const Rule* rule : rules()) all.append(*rule);
        return py::tuple(all);
      },
      "All rules, in order of code.");
}

}  // namespace ukvotes::python
