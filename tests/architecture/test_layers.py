# SPDX-License-Identifier: MIT
"""Includes and imports point downwards only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from architecture import layers

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = ROOT / "include" / "ukvotes"
LIBRARY = ROOT / "lib"
PYTHON = ROOT / "python" / "ukvotes"


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def all_faults(paths: Iterable[Path], faults_of: Callable[[Path], Iterable[str]]) -> list[str]:
    found = sorted(paths)
    assert found, "no file was looked at"
    return [f"{path.relative_to(ROOT)}: {fault}" for path in found for fault in faults_of(path)]


def test_public_headers_include_downwards_and_no_grammar() -> None:
    assert all_faults(PUBLIC.glob("*.hpp"), lambda p: layers.faults_of_public_header(p.stem, text_of(p))) == []


def test_grammars_include_values_and_documents() -> None:
    assert all_faults(PUBLIC.glob("grammar/**/*.hpp"), lambda p: layers.faults_of_grammar_header(text_of(p))) == []


def test_the_library_includes_nothing_above_it() -> None:
    sources = [p for p in LIBRARY.rglob("*") if p.suffix in {".cpp", ".hpp"}]
    folders = [p.name for p in LIBRARY.iterdir() if p.is_dir()]
    assert all_faults(sources, lambda p: layers.faults_of_library_source(text_of(p), folders)) == []


def test_bindings_include_public_headers_and_no_grammar() -> None:
    sources = [p for p in (ROOT / "bindings").iterdir() if p.suffix in {".cpp", ".hpp"}]
    assert all_faults(sources, lambda p: layers.faults_of_binding(text_of(p))) == []


def test_python_imports_downwards() -> None:
    def faults(path: Path) -> Iterable[str]:
        above = path.is_relative_to(PYTHON / "cli") or path.name == "__main__.py"
        return layers.faults_of_python(text_of(path), command_line=above)

    assert all_faults(PYTHON.rglob("*.py"), faults) == []


@pytest.mark.parametrize("directory", ["include", "lib"])
def test_no_header_includes_itself_by_a_detour(directory: str) -> None:
    root = ROOT / directory
    graph = {
        p.relative_to(root).as_posix(): {i.strip('<>"') for i in layers.includes(text_of(p))}
        for p in root.rglob("*.hpp")
    }
    assert graph and layers.cycle(graph) == []


def test_no_folder_of_the_library_includes_itself_by_a_detour() -> None:
    folders = {path.name for path in LIBRARY.iterdir() if path.is_dir()}
    graph = {
        folder: layers.other_folders(map(text_of, (LIBRARY / folder).rglob("*.?pp")), folder) for folder in folders
    }
    assert {other for others in graph.values() for other in others} <= folders | {"boost", "ukvotes", "sys"}
    assert graph["referendum"] and layers.cycle(graph) == []


# The rules themselves, on texts that break them.


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("count", "#include <ukvotes/read.hpp>"),
        ("read", "#include <ukvotes/grammar/referendum.hpp>"),
        ("read", "#include <boost/spirit/home/x3.hpp>"),
        ("read", '#include "scan/structure.hpp"'),
    ],
)
def test_a_public_header_is_reproved(header: str, line: str) -> None:
    assert len(list(layers.faults_of_public_header(header, f"#pragma once\n{line}\n#include <vector>\n"))) == 1


def test_a_new_header_needs_a_layer() -> None:
    with pytest.raises(LookupError, match="has no layer yet"):
        list(layers.faults_of_public_header("brand_new", "#include <ukvotes/count.hpp>\n"))


@pytest.mark.parametrize(
    "line", ["#include <ukvotes/read.hpp>", "#include <pybind11/pybind11.h>", '#include "scan/blocks.hpp"']
)
def test_a_grammar_is_reproved(line: str) -> None:
    assert len(list(layers.faults_of_grammar_header(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "#include <pybind11/pybind11.h>",
        "#include <bindings/cell.hpp>",
        '#include "../tests/cpp/x.hpp"',
        "#include <fmt/core.h>",
    ],
)
def test_a_library_source_is_reproved(line: str) -> None:
    assert len(list(layers.faults_of_library_source(line, ["text"]))) == 1


@pytest.mark.parametrize(
    "line", ["#include <ukvotes/grammar/leaf.hpp>", '#include "scan/blocks.hpp"', "#include <boost/version.hpp>"]
)
def test_a_binding_is_reproved(line: str) -> None:
    assert len(list(layers.faults_of_binding(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "import ctypes",
        "from rich.table import Table",
        "import pandas as pd",
        "import requests",
        "from .cli import app",
        "from ukvotes import cli",
    ],
)
def test_a_module_is_reproved(line: str) -> None:
    assert len(list(layers.faults_of_python(line, command_line=False))) >= 1


def test_optional_imports_are_fine_where_they_are_used() -> None:
    text = "def to_pandas(self):\n    import pandas\n    return pandas\n"
    assert list(layers.faults_of_python(text, command_line=False)) == []


def test_a_cycle_is_found() -> None:
    assert layers.cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert layers.cycle({"a": {"b", "c"}, "b": {"c"}}) == []
