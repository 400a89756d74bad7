// SPDX-License-Identifier: MIT
#include <ukvotes/read.hpp>

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "bindings.hpp"
#include "document.hpp"
#include "enums.hpp"
#include "errors.hpp"

namespace ukvotes::python {

namespace {

/// Lets go of a Python object from any thread, also after the interpreter has ended.
void let_go(const PyObject* object) {
  if (Py_IsInitialized() == 0) return;
  py::gil_scoped_acquire acquire;
  Py_DECREF(const_cast<PyObject*>(object));
}

/// Uses the memory of the bytes object, which never changes and lives as long as the source does.
Source source_of(const py::bytes& content, std::string name) {
  const std::string_view view = content;
  const std::shared_ptr<const PyObject> keeper(py::bytes(content).release().ptr(), &let_go);
  return Source::share(view, keeper, std::move(name));
}

AnyDocument read_as(std::optional<Kind> kind, Source source, const ReadOptions& options) {
  if (!kind) return read(std::move(source), options);
  switch (*kind) {
    case Kind::referendum:
      return read_referendum(std::move(source), options);
    case Kind::petition_listing:
      return read_petition_listing(std::move(source), options);
    case Kind::petition_report:
      return read_petition_report(std::move(source), options);
    case Kind::party_tally:
      return read_party_tally(std::move(source), options);
    case Kind::petition:
      return read_petition(std::move(source), options);
    case Kind::referendum_result:
      return read_referendum_result(std::move(source), options);
    case Kind::election:
      return read_election(std::move(source), options);
    case Kind::petition_list:
      return read_petition_list(std::move(source), options);
    case Kind::constituency_register:
      return read_constituency_register(std::move(source), options);
  }
  throw std::invalid_argument("no such kind of document");
}

DocumentHandle read_bytes(const py::bytes& content, std::string name, std::optional<Kind> kind, const Limits& limits, unsigned threads,
                          bool keep_source, Encoding encoding) {
  Source source = source_of(content, std::move(name));
  return without_gil([&] { return DocumentHandle(read_as(kind, std::move(source), {limits, threads, keep_source, encoding})); });
}

DocumentHandle read_path(const std::filesystem::path& path, std::optional<Kind> kind, const Limits& limits, unsigned threads,
                         bool keep_source, Encoding encoding) {
  const auto source = [&] { return keep_source ? Source::file(path, limits.file_bytes) : Source::map(path, limits.file_bytes); };
  return without_gil(path, [&] { return DocumentHandle(read_as(kind, source(), {limits, threads, keep_source, encoding})); });
}

Recognition recognise_path(const std::filesystem::path& path) {
  return without_gil(path, [&] { return recognise(Source::file(path).bytes()); });
}

}  // namespace

void bind_read(py::module_& module) {
  module.def("read_bytes", &read_bytes, py::arg("content"), py::arg("name"), py::arg("kind"), py::arg("limits"), py::arg("threads"),
             py::arg("keep_source"), py::arg("encoding") = Encoding::automatic);
  module.def("read_path", &read_path, py::arg("path"), py::arg("kind"), py::arg("limits"), py::arg("threads"), py::arg("keep_source"),
             py::arg("encoding") = Encoding::automatic);
  module.def(
      "recognise_bytes", [](const py::bytes& content) { return recognise(std::string_view(content)); }, py::arg("content"));
  module.def("recognise_path", &recognise_path, py::arg("path"));
}

}  // namespace ukvotes::python
