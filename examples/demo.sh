#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# ukvotes at work: sets up all it needs, then checks the four sample documents, repairs the damaged one and prints the
# result of the referendum of 2016. The first time takes a minute or two, the next some seconds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tests/setup.sh

missing_for_package
install_missing
stage "Python package" install_package
echo
exec "$VENV/bin/python" examples/main_job.py "$@"
