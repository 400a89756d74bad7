# SPDX-License-Identifier: MIT
# cmake -DCOMPILER=... -DSOURCE=... -DINCLUDE=... -P must_not_compile.cmake
file(STRINGS "${SOURCE}" lines LIMIT_COUNT 3 REGEX "^// expect: ")
list(LENGTH lines count)
if(NOT count EQUAL 1)
  message(FATAL_ERROR "${SOURCE}: one line '// expect: <regular expression of the compiler's message>' must stand at its top")
endif()
string(REGEX REPLACE "^// expect: " "" expected "${lines}")

# Messages in English, with quotation marks of one byte.
set(ENV{LC_ALL} C)
set(compile "${COMPILER}" -std=c++20 -fsyntax-only "-I${INCLUDE}" "${SOURCE}")

execute_process(COMMAND ${compile} -DUKVOTES_COMPILES RESULT_VARIABLE result ERROR_VARIABLE messages)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${SOURCE} does not compile with UKVOTES_COMPILES defined, so it proves nothing:\n${messages}")
endif()

execute_process(COMMAND ${compile} RESULT_VARIABLE result ERROR_VARIABLE messages)
if(result EQUAL 0)
  message(FATAL_ERROR "${SOURCE} compiles, and must not")
endif()
if(NOT messages MATCHES "${expected}")
  message(FATAL_ERROR "${SOURCE} does not compile, but not because of '${expected}':\n${messages}")
endif()
