// SPDX-License-Identifier: MIT
#include <ukvotes/version.hpp>

#include "bindings.hpp"

PYBIND11_MODULE(_core, module) {
  using namespace ukvotes::python;
  module.doc() = "The compiled part of ukvotes. Import `ukvotes`, not this.";
  module.attr("__version__") = ukvotes::version;
  bind_enums(module);
  bind_errors(module);
  bind_rule(module);
  bind_repair(module);
  bind_finding(module);
  bind_recognition(module);
  bind_limits(module);
  bind_table(module);
  bind_findings_table(module);
  bind_table_part(module);
  bind_document(module);
  bind_read(module);
}
