# SPDX-License-Identifier: MIT
# Finds simdjson, which reads JSON: from the system, failing that the source of a pinned release, which is then compiled into
# the library. Gives UKVOTES_SIMDJSON_SOURCE (empty when the system has it, and the target simdjson::simdjson).

set(UKVOTES_SIMDJSON_MINIMUM 3.0.0)
set(UKVOTES_SIMDJSON_PINNED 3.0.1)
set(UKVOTES_SIMDJSON_PINNED_SHA256 156b1bc5eb0561b2bd166b46d191fd3d95a3e709cc63761477d3b7aec2b6e9ed)
set(UKVOTES_SIMDJSON_ARCHIVE "https://github.com/simdjson/simdjson/archive/refs/tags/v${UKVOTES_SIMDJSON_PINNED}.tar.gz"
    CACHE STRING "The pinned release of simdjson: an address or a file, used where the system has no simdjson")

set(UKVOTES_SIMDJSON_SOURCE "")
find_package(simdjson ${UKVOTES_SIMDJSON_MINIMUM} CONFIG QUIET)
if(TARGET simdjson::simdjson)
  message(STATUS "ukvotes: simdjson ${simdjson_VERSION} found by find_package")
  return()
endif()

set(archive "${CMAKE_BINARY_DIR}/simdjson-${UKVOTES_SIMDJSON_PINNED}.tar.gz")
set(directory "${CMAKE_BINARY_DIR}/simdjson-${UKVOTES_SIMDJSON_PINNED}")
if(NOT EXISTS "${directory}/singleheader/simdjson.cpp")
  if(EXISTS "${UKVOTES_SIMDJSON_ARCHIVE}")
    file(COPY_FILE "${UKVOTES_SIMDJSON_ARCHIVE}" "${archive}")
  else()
    file(DOWNLOAD "${UKVOTES_SIMDJSON_ARCHIVE}" "${archive}" STATUS status INACTIVITY_TIMEOUT 30)
  endif()
  file(SHA256 "${archive}" hash)
  if(NOT hash STREQUAL UKVOTES_SIMDJSON_PINNED_SHA256)
    file(REMOVE "${archive}")
    message(
      FATAL_ERROR
        "ukvotes reads JSON with simdjson ${UKVOTES_SIMDJSON_MINIMUM} or later, which was not found, and its release ${UKVOTES_SIMDJSON_PINNED} "
        "could not be had from ${UKVOTES_SIMDJSON_ARCHIVE} (${status}). Any of these will do:\n"
        "  the system's package (Debian, Ubuntu: libsimdjson-dev; Fedora: simdjson-devel; Homebrew: simdjson)\n"
        "  -DCMAKE_PREFIX_PATH=PREFIX, where simdjson is installed\n"
        "  -DUKVOTES_SIMDJSON_ARCHIVE=FILE, the archive of that release, fetched by other means")
  endif()
  file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${CMAKE_BINARY_DIR}")
endif()
set(UKVOTES_SIMDJSON_SOURCE "${directory}/singleheader")
message(STATUS "ukvotes: simdjson ${UKVOTES_SIMDJSON_PINNED} compiled in")
