# SPDX-License-Identifier: MIT
"""gcov for gcovr, which leaves out the branches that exceptions take as far as gcov marks them.

Before GCC 14 gcov's text does not mark them in code that was not run, and so each copy of an inline function that the
linker dropped would count its exceptions as branches that no test takes. gcov's JSON knows them: this says so in the
text.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

FUNCTION = re.compile(r"function (.*) called \d+ returned ")
LINE = re.compile(r"\s*[^\s:]+: *(\d+):(?:Source:(.*))?")
NEVER_RUN = re.compile(r"branch +\d+ never executed$")

# Of a line of a source: for each function that has code there, which of its branches are exceptions.
Throws = dict[tuple[str, int], dict[str, list[bool]]]


def main(arguments: list[str]) -> int:
    gcov = [os.environ.get("GCOV", "gcov")]
    gcov += [argument for argument in arguments if argument != "--all-blocks"]  # by blocks, the order is another one
    result = subprocess.run(gcov, capture_output=True, text=True, check=False)
    written = re.findall(r"^Creating '(.*\.gcov)'$", result.stdout, re.MULTILINE)
    if written:
        known = throws([*gcov, "--json-format", "--stdout"])
        for name in written:
            path = Path(name)
            path.write_text("\n".join(marked(path.read_text(encoding="utf-8").split("\n"), known)), encoding="utf-8")
    sys.stdout.write(result.stdout)
    sys.stderr.write(result.stderr)
    return result.returncode


def throws(gcov: list[str]) -> Throws:
    known: Throws = {}
    report = json.loads(subprocess.run(gcov, capture_output=True, text=True, check=True).stdout)
    for source in report["files"]:
        names = {function["name"]: function["demangled_name"] for function in source["functions"]}
        for line in source["lines"]:
            function = names.get(line.get("function_name"), "")
            known.setdefault((source["file"], line["line_number"]), {})[function] = [
                branch["throw"] for branch in line["branches"]
            ]
    return known


def marked(lines: list[str], known: Throws) -> list[str]:
    source = function = ""
    branches: list[bool] = []
    out = []
    for text in lines:
        if found := FUNCTION.match(text):
            function = found[1]
        elif found := LINE.match(text):
            source = found[2] or source
            of_line = known.get((source, int(found[1])), {})
            # Behind a lambda, the lines of the function around it go on.
            branches = list(of_line.get(function) or next(iter(of_line.values()), []))
        elif text.startswith("branch"):
            is_throw = branches.pop(0) if branches else False
            text += " (throw)" if is_throw and NEVER_RUN.match(text) else ""
        out.append(text)
    return out


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
