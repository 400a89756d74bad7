# SPDX-License-Identifier: MIT
# Installs the library, its headers, the package for find_package and the file for pkg-config.
include(CMakePackageConfigHelpers)

set(UKVOTES_PACKAGE_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/ukvotes")

install(
  TARGETS ukvotes
  EXPORT ukvotes
  COMPONENT development
  FILE_SET HEADERS COMPONENT development
  FILE_SET grammar COMPONENT development)
install(EXPORT ukvotes FILE ukvotes-targets.cmake NAMESPACE ukvotes:: DESTINATION "${UKVOTES_PACKAGE_DIR}" COMPONENT development)

# Before 1.0 a minor version may change the interface.
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/ukvotes-config-version.cmake" COMPATIBILITY SameMinorVersion)
# Where simdjson is the system's, whoever links the library needs it too.
if(UKVOTES_SIMDJSON_SOURCE)
  set(UKVOTES_NEEDS_SIMDJSON FALSE)
  set(UKVOTES_PKGCONFIG_SIMDJSON "")
else()
  set(UKVOTES_NEEDS_SIMDJSON TRUE)
  set(UKVOTES_PKGCONFIG_SIMDJSON " -lsimdjson")
endif()
configure_file(cmake/ukvotes-config.cmake.in ukvotes-config.cmake @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/ukvotes-config.cmake" "${CMAKE_CURRENT_BINARY_DIR}/ukvotes-config-version.cmake"
        DESTINATION "${UKVOTES_PACKAGE_DIR}" COMPONENT development)

# Relative to the file itself, so that an installed tree can be moved.
file(RELATIVE_PATH UKVOTES_PKGCONFIG_TO_PREFIX "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
configure_file(cmake/ukvotes.pc.in ukvotes.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/ukvotes.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)

install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT development)
