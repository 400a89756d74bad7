# SPDX-License-Identifier: MIT
# Finds the headers of Boost, which the library needs to be compiled but not to be used, as the target Boost::headers:
# from the system (or Boost_ROOT), failing that from the Python package boost-headers.

set(UKVOTES_BOOST_MINIMUM 1.74)

# Sets `result` to the include directory of the Python package boost-headers, or to nothing.
function(ukvotes_boost_from_python result)
  find_package(Python 3.10 QUIET COMPONENTS Interpreter)
  set(directory "")
  if(Python_Interpreter_FOUND)
    execute_process(
      COMMAND "${Python_EXECUTABLE}" -c "import boost_headers; print(boost_headers.get_include().as_posix())"
      OUTPUT_VARIABLE directory
      OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
  set(${result} "${directory}" PARENT_SCOPE)
endfunction()

# Sets `result` to the version that stands in an include directory, such as 1.74.0, or to nothing.
function(ukvotes_boost_version directory result)
  set(version "")
  if(EXISTS "${directory}/boost/version.hpp" AND EXISTS "${directory}/boost/spirit/home/x3.hpp")
    file(STRINGS "${directory}/boost/version.hpp" line REGEX "#define BOOST_LIB_VERSION")
    string(REGEX MATCH "[0-9]+_[0-9]+(_[0-9]+)?" version "${line}")
    string(REPLACE "_" "." version "${version}")
  endif()
  set(${result} "${version}" PARENT_SCOPE)
endfunction()

if(TARGET Boost::headers)
  return()
endif()

find_package(Boost ${UKVOTES_BOOST_MINIMUM} CONFIG QUIET)
if(TARGET Boost::headers)
  message(STATUS "ukvotes: Boost ${Boost_VERSION} headers found by find_package")
  return()
endif()

set(candidates "${UKVOTES_BOOST_INCLUDE_DIR}")
if(NOT CMAKE_DISABLE_FIND_PACKAGE_Boost)
  find_path(UKVOTES_BOOST_SYSTEM_INCLUDE_DIR boost/spirit/home/x3.hpp HINTS "${Boost_ROOT}" "$ENV{BOOST_ROOT}" PATH_SUFFIXES include)
  list(APPEND candidates "${UKVOTES_BOOST_SYSTEM_INCLUDE_DIR}")
endif()
ukvotes_boost_from_python(python_directory)
list(APPEND candidates "${python_directory}")

foreach(directory IN LISTS candidates)
  ukvotes_boost_version("${directory}" version)
  if(version VERSION_GREATER_EQUAL UKVOTES_BOOST_MINIMUM)
    add_library(Boost::headers INTERFACE IMPORTED)
    set_target_properties(Boost::headers PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${directory}")
    message(STATUS "ukvotes: Boost ${version} headers found in ${directory}")
    return()
  endif()
endforeach()

message(
  FATAL_ERROR
    "ukvotes is compiled with the headers of Boost ${UKVOTES_BOOST_MINIMUM} or later (Spirit X3), which were not found. Any of these will do:\n"
    "  the system's package (Debian, Ubuntu: libboost-dev; Fedora: boost-devel; Homebrew: boost)\n"
    "  pip install boost-headers, in the Python environment that CMake finds\n"
    "  -DBoost_ROOT=PREFIX, where PREFIX/include/boost/version.hpp is\n"
    "A program that uses an installed ukvotes needs no Boost.")
