#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds and tests everything, from a clean clone: tests/run.sh [--complete]
# --complete takes longer: it measures coverage, tests what is released, with clang what is sanitized, the fuzzers and the
# bindings too, the package as pip makes it for somebody who has no Boost, and how many instructions reading takes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tests/setup.sh

rm -rf "$LOGS"
complete=no
case "${1:-}" in
  "") ;;
  --complete) complete=yes ;;
  *) echo "usage: tests/run.sh [--complete]" >&2 && exit 2 ;;
esac

build() { cmake --preset "$1" && cmake --build --preset "$1" --parallel "$JOBS" "${@:2}"; }
run_ctest() { ctest --parallel "$JOBS" --preset "$@"; }
install_test_tools() { in_venv python -m pip install -q --disable-pip-version-check 'ukvotes[test]'; }
python_style() { in_venv ruff format --check . && in_venv ruff check .; }
check_instructions() { in_venv python tests/benchmarks/instructions.py --check; }
run_pytest() { in_venv python -m pytest --color=no; }
run_pytest_measured() { rm -rf build/python-coverage && in_venv python -m coverage run -m pytest --color=no; }
python_coverage() { in_venv python -m coverage combine -q && in_venv python -m coverage report; }

package_without_boost() {
  local log=$LOGS/pip-without-boost.log
  python3 -m venv --clear build/venv-without-boost
  build/venv-without-boost/bin/python -m pip install --disable-pip-version-check -q 'pip>=23.1'
  build/venv-without-boost/bin/python -m pip install --disable-pip-version-check -v \
    --config-settings=cmake.define.CMAKE_DISABLE_FIND_PACKAGE_Boost=ON --config-settings=cmake.define.UKVOTES_PRECOMPILE=ON --config-settings=cmake.build-type=Debug . >"$log" 2>&1 || { tail -n 100 "$log" && return 1; }
  grep 'Boost .* headers found in .*boost_headers' "$log"
  (cd build && venv-without-boost/bin/ukvotes rules && venv-without-boost/bin/python -c 'import ukvotes; print(ukvotes.__version__)')
}

missing_for_package
missing_for_tests
if [ $complete = yes ]; then missing_for_clang && missing_for_benchmarks; fi
install_missing

if [ $complete = yes ]; then
  # First what is released: the package and the consumers compile the same, and ccache finds it again.
  stage "build, released" build release --target ukvotes_long_tests
  stage "C++ tests, released" run_ctest release --tests-regex '^(exhaustive|hostile)/'
  stage "build and C++ tests, coverage" tests/coverage.sh
  stage "build, clang, sanitized" build fuzz
  stage "C++ tests, clang, sanitized" run_ctest fuzz --label-regex cpp
  # Each takes its time, whatever runs beside it.
  stage "fuzzers" ctest --parallel $((2 * JOBS)) --preset fuzz --label-regex fuzz
else
  stage "build" build dev
  stage "C++ tests" run_ctest dev
fi
stage "Python package" install_package
stage "Python test tools" install_test_tools
stage "Python types" in_venv python -m mypy
stage "Python style" python_style
if [ $complete = yes ]; then
  stage "Python tests" run_pytest_measured
  stage "Python coverage" python_coverage
  stage "bindings, clang, sanitized" tests/bindings_sanitized.sh
  stage "package without Boost" package_without_boost
  stage "instruction counts" check_instructions
else
  stage "Python tests" run_pytest
fi

echo
for log in "$LOGS"/*C++-tests*.log; do
  echo "$(basename "$log" .log | tr - ' '):"
  grep -E '^[0-9]+% tests passed|^Total Test time' "$log"
done
echo "Python tests:"
sed -n '/short test summary info/,$p' "$(log_of "Python tests")" | grep '^SKIPPED' || true
tail -n 1 "$(log_of "Python tests")"
if [ $complete = yes ]; then
  echo "coverage:"
  grep -E '^(lines|branches):' "$(log_of "build and C++ tests, coverage")"
  grep '^TOTAL' "$(log_of "Python coverage")"
  echo "instruction counts:"
  grep -E ' a byte|^SKIPPED' "$(log_of "instruction counts")"
fi
