# SPDX-License-Identifier: MIT
# What developers of ukvotes compile with, and nobody else: a target that is linked privately and never exported.

add_library(ukvotes_development INTERFACE)
target_compile_features(ukvotes_development INTERFACE cxx_std_20)
if(UKVOTES_DEVELOPMENT)
  target_compile_options(
    ukvotes_development
    INTERFACE $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:
              -Wall
              -Wextra
              -Wpedantic
              -Wconversion
              -Wsign-conversion
              -Wshadow
              -Werror>
              # GCC 12 warns of overlaps in `"text" + std::string()` that cannot be (its bug 105651).
              $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
endif()
