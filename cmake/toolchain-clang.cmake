# SPDX-License-Identifier: MIT
# Compiles with clang under whatever name it is installed, the plain one first.
find_program(UKVOTES_CLANG NAMES clang++ clang++-20 clang++-19 clang++-18 clang++-17 clang++-16 clang++-15 clang++-14 REQUIRED)
set(CMAKE_CXX_COMPILER "${UKVOTES_CLANG}")
