#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs the Python tests that reach into the extension module with that module under the address and undefined-behaviour
# sanitizers: reading, tables, what they hand to others, pickles, threads, findings. Needs the environment of tests/run.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tests/setup.sh

package=build/asan-python
cmake --preset asan -DUKVOTES_PYTHON=ON -DPython_EXECUTABLE="$PWD/$VENV/bin/python" \
  -Dpybind11_DIR="$(in_venv python -m pybind11 --cmakedir)"
cmake --build --preset asan --parallel "$JOBS" --target _core
rm -rf "$package"
mkdir -p "$package"
cp -R python/ukvotes build/asan/bindings/_core*.so "$package"
mv "$package"/_core*.so "$package/ukvotes"

# The interpreter is not sanitized, so the runtimes come first, with the library whose exceptions they intercept; and Python's
# own allocator would hide what is written beyond the end.
export LD_PRELOAD="$($CXX -print-file-name=libasan.so) $($CXX -print-file-name=libubsan.so) $($CXX -print-file-name=libstdc++.so.6)"
export PYTHONPATH=$PWD/$package PYTHONMALLOC=malloc
export ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
in_venv python -c 'import sys, ukvotes._core as core; sys.exit(not core.__file__.startswith(sys.argv[1]))' "$PYTHONPATH"
in_venv python -m pytest --color=no -p no:cacheprovider \
  tests/python/test_{reading,table,pickle,threads,findings,notebook_frames,random_edits,repair,write}.py \
  tests/python/test_{referendum,petition_listing,petition_report,party_tally,convert_arrow}.py
