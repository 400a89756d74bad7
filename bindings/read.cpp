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

AnyDocument read_as_asked(std::optional<Kind> kind, Source source, const ReadOptions& options) {
  return kind ? read_as(*kind, std::move(source), options) : read(std::move(source), options);
}

DocumentHandle read_bytes(const py::bytes& content, std::string name, std::optional<Kind> kind, const Limits& limits, unsigned threads,
                          bool keep_source, Encoding encoding) {
  Source source = source_of(content, std::move(name));
  return without_gil([&] { return DocumentHandle(read_as_asked(kind, std::move(source), {limits, threads, keep_source, encoding})); });
}

DocumentHandle read_path(const std::filesystem::path& path, std::optional<Kind> kind, const Limits& limits, unsigned threads,
                         bool keep_source, bool map, Encoding encoding) {
  const auto source = [&] { return map ? Source::map(path, limits.file_bytes) : Source::file(path, limits.file_bytes); };
  return without_gil(path, [&] { return DocumentHandle(read_as_asked(kind, source(), {limits, threads, keep_source, encoding})); });
}

Recognition recognise_path(const std::filesystem::path& path) {
  return without_gil(path, [&] { return recognise(Source::file(path).bytes()); });
}

}  // namespace

void bind_read(py::module_& module) {
  module.def("read_bytes", &read_bytes, py::arg("content"), py::arg("name"), py::arg("kind"), py::arg("limits"), py::arg("threads"),
             py::arg("keep_source"), py::arg("encoding") = Encoding::automatic);
  module.def("read_path", &read_path, py::arg("path"), py::arg("kind"), py::arg("limits"), py::arg("threads"), py::arg("keep_source"),
             py::arg("map"), py::arg("encoding") = Encoding::automatic);
  module.def(
      "recognise_bytes", [](const py::bytes& content) { return recognise(std::string_view(content)); }, py::arg("content"));
  module.def("recognise_path", &recognise_path, py::arg("path"));
}

}  // namespace ukvotes::python
