# SPDX-License-Identifier: MIT
from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import ukvotes
from ukvotes import _core


def test_import_is_light() -> None:
    heavy = "{'typer', 'rich', 'click', 'pandas', 'polars', 'pyarrow', 'numpy', 'asyncio'}"
    code = f"import sys, ukvotes; print(sorted({heavy} & sys.modules.keys()))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_all_names_are_there_and_in_order() -> None:
    assert ukvotes.__all__ == sorted(ukvotes.__all__)
    for name in ukvotes.__all__:
        assert getattr(ukvotes, name) is not None


def test_everything_public_has_a_docstring() -> None:
    public = [getattr(ukvotes, name) for name in ukvotes.__all__ if name != "__version__"]
    for thing in public:
        assert thing.__doc__, thing
        for name, member in vars(thing).items() if isinstance(thing, type) else ():
            if isinstance(member, property) and not name.startswith("_"):
                assert member.__doc__, (thing, name)


def stub_names() -> dict[str, set[str]]:
    stub = ast.parse((Path(ukvotes.__file__).parent / "_core.pyi").read_text(encoding="utf-8"))
    names: dict[str, set[str]] = {"": set()}
    for node in stub.body:
        if isinstance(node, ast.FunctionDef):
            names[""].add(node.name)
        elif isinstance(node, ast.ClassDef):
            names[node.name] = {member.name for member in node.body if isinstance(member, ast.FunctionDef)}
            names[node.name] |= {
                target.id
                for member in node.body
                if isinstance(member, ast.Assign)
                for target in member.targets
                if isinstance(target, ast.Name)
            }
    return names


def test_the_stub_names_what_the_module_has() -> None:
    stubs = stub_names()
    functions = {name for name, thing in vars(_core).items() if callable(thing) and not isinstance(thing, type)}
    classes = {name for name, thing in vars(_core).items() if isinstance(thing, type)}
    assert functions == stubs.pop("")
    assert classes == stubs.keys()
    for name, members in stubs.items():
        own = {member for member in vars(getattr(_core, name)) if not member.startswith("_")}
        assert own == {member for member in members if not member.startswith("_")} or name.endswith("Error"), name
        assert all(hasattr(getattr(_core, name), member) for member in members if not name.endswith("Error"))


def test_values_of_enums_in_the_stub() -> None:
    stub = (Path(ukvotes.__file__).parent / "_core.pyi").read_text(encoding="utf-8")
    for members in (ukvotes.Severity, ukvotes.Grade, ukvotes.Kind, ukvotes.Dialect, ukvotes.Side):
        for member in members:
            assert f'    {member.name} = "{member.value}"\n' in stub
