# SPDX-License-Identifier: MIT
"""Who may include or import whom: rules as functions of a file's text, so that they can be tried on bad texts too."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping

# The public headers from the lowest layer to the highest; a header includes its own layer and those below.
HEADER_LAYERS: tuple[frozenset[str], ...] = (
    frozenset(
        {"codes", "count", "digits", "encoding", "kind", "share", "short_text", "time", "version", "white_space"}
    ),
    frozenset({"buffer", "column", "dictionary_column", "read_options", "source", "table", "text_column", "validity"})
    | frozenset({"value_column"}),
    frozenset({"arrow", "finding", "petition_tables", "rule"}),
    frozenset({"document", "party_tally", "petition", "petition_listing", "petition_report", "referendum"})
    | frozenset({"constituency_register", "election", "petition_list", "referendum_result"}),
    frozenset({"make", "read", "reconcile", "repair", "write"}),
    frozenset({"ukvotes"}),
)
GRAMMAR_MAY_INCLUDE = frozenset().union(*HEADER_LAYERS[:4])

DECLARED = frozenset({"rich", "typer"})
OPTIONAL = frozenset({"altair", "lxml", "narwhals", "numpy", "pandas", "polars", "pyarrow"})


def includes(text: str) -> list[str]:
    """What a C++ source includes, with its brackets or quotation marks."""
    return re.findall(r'^\s*#\s*include\s*([<"][^>"]+[>"])', text, re.MULTILINE)


def is_standard(include: str) -> bool:
    return re.fullmatch(r"<[a-z_0-9]+(\.h)?>", include) is not None


def public_header(include: str) -> str | None:
    """`referendum` of `<ukvotes/referendum.hpp>`, `grammar/leaf` of `<ukvotes/grammar/leaf.hpp>`."""
    match = re.fullmatch(r"<ukvotes/([a-z_/0-9]+)\.hpp>", include)
    return match[1] if match else None


def layer_of(header: str) -> int:
    for layer, headers in enumerate(HEADER_LAYERS):
        if header in headers:
            return layer
    raise LookupError(f"{header}.hpp has no layer yet: give it one in {__name__}.HEADER_LAYERS")


def faults_of_public_header(header: str, text: str) -> Iterator[str]:
    for include in includes(text):
        other = public_header(include)
        if other is not None and not other.startswith("grammar/"):
            if layer_of(other) > layer_of(header):
                yield f"{include} is of a higher layer"
        elif not is_standard(include):
            yield f"{include} is neither a public header without grammar nor the standard library's"


def faults_of_grammar_header(text: str) -> Iterator[str]:
    for include in includes(text):
        other = public_header(include)
        if other is not None:
            if not other.startswith("grammar/") and other not in GRAMMAR_MAY_INCLUDE:
                yield f"{include} is above the grammars"
        elif not is_standard(include) and not include.startswith("<boost/"):
            yield f"{include} is not for a grammar"


def faults_of_library_source(text: str, folders: Collection[str]) -> Iterator[str]:
    """`folders` are those of lib: a source includes `<text/csv.hpp>` by its path from there."""
    for include in includes(text):
        own = re.fullmatch(r'[<"](\w+)/[\w/]+\.hpp[>"]', include)
        system = re.fullmatch(r"<(immintrin|arm_neon|fcntl|unistd|sys/[a-z]+)\.h>", include)
        if own is not None and own[1] in {"boost", "ukvotes", *folders}:
            continue
        if not is_standard(include) and system is None and include != "<simdjson.h>":
            yield f"{include} is neither lib's nor a public header nor Boost's nor simdjson's"


def faults_of_binding(text: str) -> Iterator[str]:
    for include in includes(text):
        other = public_header(include)
        own = re.fullmatch(r'"[a-z_0-9]+\.hpp"', include) is not None
        if other is not None and other.startswith("grammar/"):
            yield f"{include} is a grammar"
        elif other is None and not (own or is_standard(include) or include.startswith("<pybind11/")):
            yield f"{include} is neither a public header nor pybind11's"


def other_folders(texts: Iterable[str], folder: str) -> set[str]:
    """The folders that the sources of a folder include from: `text` of `<text/csv.hpp>`."""
    paths = [re.match(r"[<\"](\w+)/", include) for text in texts for include in includes(text)]
    return {path[1] for path in paths if path is not None and path[1] != folder}


def cycle(graph: Mapping[str, set[str]]) -> list[str]:
    """Some cycle of a graph as the nodes along it, or nothing."""
    done: set[str] = set()

    def visit(node: str, path: list[str]) -> list[str]:
        if node in path:
            return [*path[path.index(node) :], node]
        if node not in done:
            for other in sorted(graph.get(node, ())):
                if found := visit(other, [*path, node]):
                    return found
            done.add(node)
        return []

    return next(filter(None, (visit(node, []) for node in sorted(graph))), [])


def imports(text: str) -> Iterator[tuple[str, bool]]:
    """The modules that a Python source imports, each with whether a user pays for it by `import ukvotes` alone."""
    tree = ast.parse(text)
    deferred = {
        inner
        for outer in ast.walk(tree)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)) or is_type_checking(outer)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        at_once = node not in deferred
        if isinstance(node, ast.Import):
            yield from ((alias.name, at_once) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or ""), at_once
            if node.module in (None, "ukvotes"):
                prefix = "." * node.level or "ukvotes."
                yield from ((prefix + alias.name, at_once) for alias in node.names)


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)


def faults_of_python(text: str, *, command_line: bool) -> Iterator[str]:
    for module, at_once in imports(text):
        top = module.split(".")[0]
        if top in {"ctypes", "cffi"}:
            yield f"{module}: the one compiled module is ukvotes._core"
        elif top in DECLARED and not command_line:
            yield f"{module} is for the command line"
        elif top in OPTIONAL and at_once:
            yield f"{module} is optional: it is imported where it is used"
        elif top not in {"", "ukvotes"} | DECLARED | OPTIONAL | sys.stdlib_module_names:
            yield f"{module} is no declared dependency"
        elif re.match(r"(ukvotes)?\.+cli\b", module) and not command_line:
            yield f"{module}: the package does not know its command line"
