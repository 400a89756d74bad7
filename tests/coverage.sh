#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds everything for developers, tests it, and measures how much of the core the tests reach: below 95 % of its lines or
# 85 % of its branches it fails. Branches that exceptions take are not counted, they are everywhere. The long tests are
# sampled; one of time alone is left out, and the fuzzers' corpora, which are not there to reach code.
# Line by line: build/coverage/report/index.html
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tests/setup.sh

make_venv 'gcovr>=8'
cmake --preset coverage
cmake --build --preset coverage --parallel "$JOBS"
find build/coverage -name '*.gcda' -delete
ctest --parallel "$JOBS" --preset coverage --exclude-regex '^(corpus|hostile/growth)'
mkdir -p build/coverage/report
in_venv python -m gcovr --root . --filter lib/ --filter include/ukvotes/ --exclude-throw-branches --exclude-unreachable-branches \
  --gcov-executable "python3 $PWD/tests/gcov_marking_throws.py" --merge-lines \
  --html-details build/coverage/report/index.html --print-summary --fail-under-line 95 --fail-under-branch 85 build/coverage
