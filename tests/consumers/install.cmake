# SPDX-License-Identifier: MIT
# cmake -P install.cmake BUILD PREFIX: installs into an empty prefix, so that nothing of an earlier run is found there.
set(build "${CMAKE_ARGV3}")
set(prefix "${CMAKE_ARGV4}")
file(REMOVE_RECURSE "${prefix}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}" --component development COMMAND_ERROR_IS_FATAL ANY)
