// SPDX-License-Identifier: MIT
// A finding together with the name of the document that it is about.
#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <vector>

#include <ukvotes/finding.hpp>

namespace ukvotes::python {

struct NamedFinding {
  Finding finding;
  std::string source_name;
};

inline pybind11::tuple named_findings(const std::vector<Finding>& findings, const std::string& source_name) {
  pybind11::tuple all(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) all[i] = NamedFinding{findings[i], source_name};
  return all;
}

}  // namespace ukvotes::python
