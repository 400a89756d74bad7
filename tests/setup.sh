# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What tests/run.sh and examples/demo.sh share; sourced from the top of the repository. Everything that is made goes to
# build/: the virtual environment is build/venv, never the user's.

LOGS=build/logs
VENV=build/venv
JOBS=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

# A virtual environment that the caller has active must not lead CMake or pip astray.
unset VIRTUAL_ENV PYTHONPATH PYTHONHOME
# The same compiler for CMake and for pip, by one name, so that ccache knows it again.
export CXX=${CXX:-c++}
# Where CMake configures and builds in one process it leaves an empty LC_ALL behind, which to ccache is another compilation.
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_SLOPPINESS=locale; fi

# stage NAME COMMAND...: runs the command quietly, with one line for its name and seconds; shows its log if it fails.
stage() {
  local name=$1 begin=$SECONDS status
  shift
  printf '%-34s' "$name"
  mkdir -p "$LOGS"
  # Not as the condition of an `if`: there bash would go on after a command that failed inside the stage.
  set +e
  (set -e && "$@") >"$(log_of "$name")" 2>&1 </dev/null
  status=$?
  set -e
  if [ $status = 0 ]; then
    printf '%4d s\n' $((SECONDS - begin))
  else
    printf 'FAILED after %d s, from %s:\n' $((SECONDS - begin)) "$(log_of "$name")"
    tail -n 200 "$(log_of "$name")"
    exit 1
  fi
}

log_of() { printf '%s\n' "$LOGS/${1//[^A-Za-z0-9+]/-}.log"; }

at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; } # at_least MINIMUM VERSION

have_compiler() { command -v c++ >/dev/null && preprocesses '#include <version>' '#ifndef __cpp_lib_span' '#error' '#endif'; }
have_cmake() { command -v cmake >/dev/null && at_least 3.25 "$(cmake --version | sed -n '1s/[^0-9]*//p')"; }
preprocesses() { printf '%s\n' "$@" | c++ -std=c++20 -x c++ -E - >/dev/null 2>&1; }
have_doctest() { preprocesses '#include <doctest/doctest.h>'; }
have_simdjson() { preprocesses '#include <simdjson.h>'; }
have_boost() { preprocesses '#include <boost/version.hpp>' '#if BOOST_VERSION < 107400' '#error' '#endif' '#include <boost/spirit/home/x3/version.hpp>'; }
have_benchmark() { preprocesses '#include <benchmark/benchmark.h>'; }
have_python() {
  command -v python3 >/dev/null && python3 - <<'PYTHON' 2>/dev/null
import ensurepip, os, sys, sysconfig, venv
header = os.path.join(sysconfig.get_path("include"), "Python.h")
sys.exit(sys.version_info < (3, 10) or not os.path.exists(header))
PYTHON
}

# Adds to `missing` the Debian packages of what is not there.
missing=()
missing_for_package() {
  have_compiler || missing+=(g++)
  have_cmake || missing+=(cmake)
  command -v ninja >/dev/null || missing+=(ninja-build)
  have_boost || missing+=(libboost-dev)
  have_simdjson || missing+=(libsimdjson-dev)
  have_python || missing+=(python3 python3-dev python3-venv)
}
missing_for_tests() {
  have_doctest || missing+=(doctest-dev)
  command -v pkg-config >/dev/null || missing+=(pkg-config)
  command -v make >/dev/null || missing+=(make)
  command -v ccache >/dev/null || missing+=(ccache)
}
missing_for_benchmarks() {
  have_benchmark || missing+=(libbenchmark-dev)
  command -v valgrind >/dev/null || missing+=(valgrind)
}
missing_for_clang() {
  compgen -c clang++ >/dev/null || missing+=(clang libclang-rt-dev)
}

# Installs the missing packages where that is possible without asking, and says what to install where it is not.
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
    echo "Please install these first, here named as in Debian and Ubuntu, and start again:" >&2
    echo "  sudo apt-get install ${missing[*]}" >&2
    echo "Needed are C++20 (g++ 12, clang 14), CMake 3.25, Ninja, Boost 1.74 and Python 3.10, or later ones." >&2
    exit 1
  fi
  stage "system packages" apt_install "${as_root[@]}"
}
apt_install() {
  echo "installing ${missing[*]}"
  "$@" apt-get update -q && "$@" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
}

# Runs a command of the virtual environment.
in_venv() {
  local command=$1
  shift
  "$VENV/bin/$command" "$@"
}

make_venv() {
  in_venv python -c '' 2>/dev/null || python3 -m venv --clear "$VENV"
  in_venv python -m pip install -q --disable-pip-version-check "$@"
}

# One line for the content of all the files that the package is made of.
content_of_package() {
  find CMakeLists.txt pyproject.toml README.md LICENSE cmake include lib bindings python -type f -not -name '*.pyc' -print0 |
    sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# Installs the package into the virtual environment, unless that very content is there already. The build directory is
# kept, so that a change compiles only what it touches.
install_package() {
  local stamp="$VENV/installed-content" content
  content=$(content_of_package)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$content" ]; then return 0; fi
  rm -f "$stamp"
  make_venv 'pip>=23.1' 'scikit-build-core>=0.11' 'pybind11>=3.0.4'
  CMAKE_BUILD_PARALLEL_LEVEL=$JOBS in_venv python -m pip install -q --disable-pip-version-check --no-build-isolation \
    --config-settings=build-dir=build/python .
  echo "$content" >"$stamp"
}
