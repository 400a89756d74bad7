// SPDX-License-Identifier: MIT
#include <ukvotes/version.hpp>

#include <doctest/doctest.h>

#include <string>

// CMake reads the version from the header's text; these say that what it read is what the compiler reads.

TEST_CASE("the version that CMake configured is the header's") { CHECK(std::string(ukvotes::version) == UKVOTES_CONFIGURED_VERSION); }

TEST_CASE("the version's parts are its text") {
  const std::string parts =
      std::to_string(ukvotes::version_major) + '.' + std::to_string(ukvotes::version_minor) + '.' + std::to_string(ukvotes::version_patch);
  CHECK(parts == ukvotes::version);
}
