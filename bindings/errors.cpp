// SPDX-License-Identifier: MIT
#include "errors.hpp"

#include <pybind11/gil_safe_call_once.h>
#include <pybind11/stl.h>

#include <ukvotes/read.hpp>

#include "bindings.hpp"
#include "text.hpp"

namespace ukvotes::python {

namespace {

py::object new_exception(const char* name, const char* doc, const py::object& bases) {
  PyObject* type = PyErr_NewExceptionWithDoc(name, doc, bases.ptr(), nullptr);
  if (type == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(type);
}

/// An error type of its own, made when it is first asked for.
template <class Bases>
const py::object& stored_type(py::gil_safe_call_once_and_store<py::object>& storage, const char* name, const char* doc,
                              const Bases& bases) {
  return storage.call_once_and_store_result([&] { return new_exception(name, doc, bases()); }).get_stored();
}

py::object error_type() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  return stored_type(storage, "ukvotes.Error", "What all errors of ukvotes have in common.",
                     [] { return py::reinterpret_borrow<py::object>(PyExc_Exception); });
}

py::object unrecognised_type() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  return stored_type(storage, "ukvotes.UnrecognisedError",
                     "No kind of document fits. `recognition` says which were ruled out, and at which line.",
                     [] { return py::make_tuple(error_type(), py::handle(PyExc_ValueError)); });
}

py::object not_kept_type() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> storage;
  return stored_type(storage, "ukvotes.SourceNotKeptError", "The bytes of a document were asked for that was read without keeping them.",
                     [] { return py::make_tuple(error_type()); });
}

void translate(std::exception_ptr pointer) {
  try {
    if (pointer) std::rethrow_exception(pointer);
  } catch (const UnrecognisedError& error) {
    const py::object raised = unrecognised_type()(text(error.what()));
    raised.attr("recognition") = error.recognition();
    PyErr_SetObject(unrecognised_type().ptr(), raised.ptr());
  } catch (const SourceNotKeptError& error) {
    PyErr_SetObject(not_kept_type().ptr(), text(error.what()).ptr());
  }
}

}  // namespace

void raise_os_error(const std::system_error& error, const std::filesystem::path& path) {
  const std::string name = path.string();
  const auto shown =
      py::reinterpret_steal<py::object>(PyUnicode_DecodeFSDefaultAndSize(name.data(), static_cast<py::ssize_t>(name.size())));
  const py::object raised = py::handle(PyExc_OSError)(error.code().value(), error.code().message(), shown);
  PyErr_SetObject(py::type::of(raised).ptr(), raised.ptr());
  throw py::error_already_set();
}

void bind_errors(py::module_& module) {
  module.attr("Error") = error_type();
  module.attr("UnrecognisedError") = unrecognised_type();
  module.attr("SourceNotKeptError") = not_kept_type();
  py::register_local_exception_translator(&translate);
}

}  // namespace ukvotes::python
