// SPDX-License-Identifier: MIT
#include "document.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <ukvotes/make.hpp>
#include <ukvotes/repair.hpp>
#include <ukvotes/write.hpp>

#include "bindings.hpp"
#include "enums.hpp"
#include "errors.hpp"
#include "finding.hpp"
#include "scalars.hpp"
#include "table.hpp"

namespace ukvotes::python {

namespace {

TableView table_of(const DocumentHandle& self, const std::string& name) {
  std::optional<TableView> found;
  self.visit([&](const auto& held) {
    held.value.for_each_table([&](const auto& table) {
      if (table.name == name) found = view_of(table, self.document);
    });
  });
  if (!found) throw py::key_error(name);
  return *found;
}

py::tuple table_names(const DocumentHandle& self) {
  py::list names;
  self.visit([&](const auto& held) { held.value.for_each_table([&](const auto& table) { names.append(text(table.name)); }); });
  return py::tuple(names);
}

py::tuple repaired(const DocumentHandle& self, Grade accept) {
  const Accept accepted = accept == Grade::unique ? Accept::unique : Accept::proven;
  return self.visit([&](const auto& held) {
    auto result = without_gil([&] { return repair(held, accepted); });
    return py::make_tuple(DocumentHandle(std::move(result.document)), py::tuple(py::cast(result.repairs)));
  });
}

py::bytes composed(const DocumentHandle& self) {
  return self.visit([](const auto& held) -> py::bytes {
    if constexpr (requires { compose(held.value, held.dialect); }) return compose(held.value, held.dialect);
    throw py::type_error("what is published in JSON is not composed anew; to_listing() and to_report() make documents of a petition");
  });
}

void written(const DocumentHandle& self, const std::filesystem::path& path, bool overwrite) {
  without_gil(path, [&] { write_file(path, self.source().bytes(), overwrite ? Existing::replace : Existing::refuse); });
}

/// The document that `make` makes of one of the kind `From`, read again; other kinds have none.
template <class From, class Made, class Make>
DocumentHandle made_of(const DocumentHandle& self, Dialect dialect, Document<Made> (*read_made)(std::string_view, const ReadOptions&),
                       const Make& make) {
  const auto* from = std::get_if<Document<From>>(self.document.get());
  if (from == nullptr) throw py::type_error("only a " + std::string(name_of(From::kind)) + " has what this is made of");
  ReadOptions options = from->options;
  options.encoding = Encoding::utf_8;
  return without_gil([&] { return DocumentHandle(read_made(compose(make(from->value), dialect), options)); });
}

DocumentHandle listing_of(const DocumentHandle& self, Dialect dialect) {
  return made_of<Petition, PetitionListing>(self, dialect, read_petition_listing, make_listing);
}

DocumentHandle report_of(const DocumentHandle& self, std::int64_t refreshed) {
  const Timestamp time{std::chrono::seconds{refreshed}};
  return made_of<Petition, PetitionReport>(self, Dialect::markdown_report, read_petition_report,
                                           [&](const Petition& petition) { return make_report(petition, time); });
}

DocumentHandle difference_of(const DocumentHandle& self) {
  return made_of<ReferendumResult, Referendum>(self, Dialect::difference_csv, read_referendum, make_difference);
}

DocumentHandle constituencies_of(const DocumentHandle& self) {
  return made_of<Election, Election>(self, Dialect::constituencies_csv, read_election, make_constituencies);
}

/// `(rows, name, leaflets)` of each party, merged; empty for other kinds.
py::list parties_by_name(const DocumentHandle& self) {
  py::list merged;
  if (const auto* tally = std::get_if<Document<PartyTally>>(self.document.get())) {
    for (const MergedParty& party : tally->value.by_name()) {
      merged.append(py::make_tuple(text(party.name), party.leaflets.value(), py::tuple(py::cast(party.rows))));
    }
  }
  return merged;
}

}  // namespace

void bind_document(py::module_& module) {
  py::class_<DocumentHandle>(module, "Document", "A document that was read. Its tables keep it alive.")
      .def_property_readonly("kind", [](const DocumentHandle& self) { return self.visit([](const auto& held) { return held.kind; }); })
      .def_property_readonly("dialect",
                             [](const DocumentHandle& self) { return self.visit([](const auto& held) { return held.dialect; }); })
      .def_property_readonly("source_name", [](const DocumentHandle& self) { return text(self.source().name()); })
      .def_property_readonly("source_is_kept", [](const DocumentHandle& self) { return self.source().is_kept(); })
      .def_property_readonly("limits",
                             [](const DocumentHandle& self) { return self.visit([](const auto& held) { return held.options.limits; }); })
      .def_property_readonly("encoding",
                             [](const DocumentHandle& self) { return self.visit([](const auto& held) { return held.encoding(); }); })
      .def_property_readonly("encoding_asked",
                             [](const DocumentHandle& self) { return self.visit([](const auto& held) { return held.options.encoding; }); })
      .def("findings",
           [](const DocumentHandle& self) {
             return self.visit([](const auto& held) { return named_findings(held.findings, held.source.name()); });
           })
      .def("scalars", [](const DocumentHandle& self) { return self.visit([](const auto& held) { return scalars(held.value); }); })
      .def("table_names", &table_names)
      .def("table", &table_of, py::arg("name"))
      .def("parties_by_name", &parties_by_name)
      .def("to_listing", &listing_of, py::arg("dialect"))
      .def("to_report", &report_of, py::arg("refreshed"))
      .def("to_difference", &difference_of)
      .def("to_constituencies", &constituencies_of)
      .def("recognition", [](const DocumentHandle& self) { return recognise(self.source().text()); })
      .def("repair", &repaired, py::arg("accept"))
      .def("compose", &composed)
      .def("write_file", &written, py::arg("path"), py::arg("overwrite"))
      .def("__bytes__", [](const DocumentHandle& self) { return py::bytes(self.source().bytes()); });
}

}  // namespace ukvotes::python
