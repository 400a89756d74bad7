// SPDX-License-Identifier: MIT
#include "findings_table.hpp"

#include <memory>
#include <string>

#include "bindings.hpp"
#include "enums.hpp"
#include "table.hpp"
#include "text.hpp"

namespace ukvotes::python {

namespace {

/// UTF-8 of any bytes: those that are none become `\xNN`, as in all text that Python sees.
std::string utf8(std::string_view bytes) { return py::cast<std::string>(text(bytes)); }

template <class Column>
void append_or_null(Column& column, const std::string& bytes) {
  if (bytes.empty()) {
    column.append_null();
  } else {
    column.append(utf8(bytes));
  }
}

TableView findings_table(const py::iterable& findings) {
  const auto table = std::make_shared<FindingsTable>();
  for (const py::handle finding : findings) table->append(finding.cast<const NamedFinding&>());
  table->finish();
  return view_of(*table, table);
}

}  // namespace

void FindingsTable::append(const NamedFinding& named) {
  const Finding& finding = named.finding;
  const auto integer = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  code.append(finding.code());
  rule.append(finding.name());
  severity.append(name_of(finding.severity()));
  message.append(utf8(finding.message));
  file.append(utf8(named.source_name));
  line.append(integer(finding.position.line));
  column.append(integer(finding.position.column));
  byte_start.append(integer(finding.position.byte_begin));
  byte_end.append(integer(finding.position.byte_end));
  append_or_null(table, finding.table);
  row.append(finding.row == 0 ? std::nullopt : std::optional(integer(finding.row)));
  append_or_null(field, finding.field);
  found.append(utf8(finding.found));
  append_or_null(expected, finding.expected);
  append_or_null(equation, finding.equation);
  append_or_null(grade, finding.repair ? std::string(name_of(finding.repair->grade)) : std::string());
}

void FindingsTable::finish() {
  for (DictionaryColumn* each : {&code, &rule, &severity, &file, &table, &field, &grade}) each->finish();
  for (TextColumn* each : {&message, &found, &expected, &equation}) each->finish();
  for (ValueColumn<std::int64_t>* each : {&line, &column, &byte_start, &byte_end, &row}) each->finish();
}

void bind_findings_table(py::module_& module) {
  module.def("findings_table", &findings_table, py::arg("findings"), "The table of these findings, in their order.");
}

}  // namespace ukvotes::python
