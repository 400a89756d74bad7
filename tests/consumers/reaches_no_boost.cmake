# SPDX-License-Identifier: MIT
# cmake -P reaches_no_boost.cmake COMPILER INCLUDE SOURCE: no header of Boost is among all that the source includes.
set(compiler "${CMAKE_ARGV3}")
set(include "${CMAKE_ARGV4}")
set(source "${CMAKE_ARGV5}")
execute_process(
  COMMAND "${compiler}" -std=c++20 -M "-I${include}" "${source}"
  OUTPUT_VARIABLE reached COMMAND_ERROR_IS_FATAL ANY)
if(NOT reached MATCHES "${include}/ukvotes/referendum\\.hpp")
  message(FATAL_ERROR "the installed headers were not reached, so nothing is proved:\n${reached}")
endif()
if(reached MATCHES "[^ ]*/boost/[^ ]*")
  message(FATAL_ERROR "whoever includes ukvotes/ukvotes.hpp needs Boost: ${CMAKE_MATCH_0}")
endif()
