#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs the Python tests that reach into the extension module with that module under the address and undefined-behaviour
# sanitizers: reading of every kind in every encoding, tables, what they hand to others, pickles, threads, findings. Needs the
# environment of tests/run.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tests/setup.sh

package=build/sanitized-python
cmake --preset fuzz -DUKVOTES_PYTHON=ON -DPython_EXECUTABLE="$PWD/$VENV/bin/python" \
  -Dpybind11_DIR="$(in_venv python -m pybind11 --cmakedir)"
cmake --build --preset fuzz --parallel "$JOBS" --target _core
rm -rf "$package"
mkdir -p "$package"
cp -R python/ukvotes build/fuzz/bindings/_core*.so "$package"
mv "$package"/_core*.so "$package/ukvotes"

# The interpreter is not sanitized, so the runtime comes first, with the library whose exceptions it intercepts; and Python's
# own allocator would hide what is written beyond the end.
clang=$(sed -n 's/^UKVOTES_CLANG:FILEPATH=//p' build/fuzz/CMakeCache.txt)
runtime=$($clang -print-file-name=libclang_rt.asan-$(uname -m).so)
export LD_PRELOAD="$runtime $($clang -print-file-name=libstdc++.so.6)"
export PYTHONPATH=$PWD/$package PYTHONMALLOC=malloc
export ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
in_venv python -c 'import sys, ukvotes._core as core; sys.exit(not core.__file__.startswith(sys.argv[1]))' "$PYTHONPATH"
in_venv python -m pytest --color=no -p no:cacheprovider \
  tests/python/test_{reading,table,pickle,threads,findings,notebook_frames,random_edits,repair,write}.py \
  tests/python/test_{referendum,results,petition,petition_list,petition_listing,petition_report,party_tally}.py \
  tests/python/test_{constituency_register,encodings,ways_of_reading,convert_arrow}.py
