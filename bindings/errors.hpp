// SPDX-License-Identifier: MIT
// C++ exceptions as Python's.
#pragma once

#include <pybind11/pybind11.h>

#include <filesystem>
#include <system_error>

namespace ukvotes::python {

/// Raises the subclass of OSError that fits: FileNotFoundError, PermissionError, FileExistsError, ...
[[noreturn]] void raise_os_error(const std::system_error& error, const std::filesystem::path& path);

/// Calls `work` with the GIL released.
template <class Work>
auto without_gil(Work work) {
  pybind11::gil_scoped_release release;
  return work();
}

/// The same for work on a file.
template <class Work>
auto without_gil(const std::filesystem::path& path, Work work) {
  try {
    return without_gil(work);
  } catch (const std::system_error& error) {
    raise_os_error(error, path);
  }
}

}  // namespace ukvotes::python
