# SPDX-License-Identifier: MIT
"""The pre-commit hook, and every snippet of docs/newsroom.md: of its schema, and run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "newsroom.md").read_text(encoding="utf-8")
HOOKS = ROOT / ".pre-commit-hooks.yaml"
SAMPLES = ["referendum-damaged.csv", "petition-listing.txt", "petition-report.md", "party-tally.txt"]
SOUND = ["petition-report.md", "party-tally.txt"]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def loaded(text: str) -> Any:
    return pytest.importorskip("yaml").safe_load(text)


def workflows() -> list[str]:
    return [block for block in blocks("yaml") if "\njobs:\n" in block]


def steps(workflow: str) -> list[str]:
    [job] = loaded(workflow)["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


@pytest.fixture
def newsroom(tmp_path: Path, data: Path) -> Path:
    """A directory with the samples in data/, and `ukvotes` to run in it."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "ukvotes"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -W error -m ukvotes "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    place = tmp_path / "newsroom"
    (place / "data").mkdir(parents=True)
    for name in SAMPLES:
        shutil.copy(data / name, place / "data")
    return place


def run(place: Path, *command: str) -> subprocess.CompletedProcess[str]:
    path = f"{place.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    quiet = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "FORCE_COLOR"))}
    home = {"HOME": str(place.parent), "PRE_COMMIT_HOME": str(place.parent / "cache")}
    return subprocess.run(
        command, cwd=place, env={**quiet, **home, "PATH": path}, capture_output=True, encoding="utf-8", check=False
    )


def without_damage(place: Path) -> None:
    for name in set(SAMPLES) - set(SOUND):
        (place / "data" / name).unlink()


def test_every_block_is_tested_here() -> None:
    assert len(blocks("yaml")) == 1 + len(workflows()) == 3
    assert len(blocks("sh")) == 1
    assert PAGE.count("```") == 2 * 4


def test_the_hook_is_one_that_pre_commit_takes() -> None:
    pytest.importorskip("pre_commit")
    command = [sys.executable, "-m", "pre_commit", "validate-manifest"]
    assert subprocess.run([*command, str(HOOKS)], check=False).returncode == 0
    assert subprocess.run([*command, str(ROOT / "pyproject.toml")], capture_output=True, check=False).returncode == 1


def test_the_hook_runs_a_command_that_the_package_installs(newsroom: Path) -> None:
    [hook] = loaded(HOOKS.read_text(encoding="utf-8"))
    assert hook["id"] == "ukvotes-check"
    program, *arguments = hook["entry"].split()
    scripts = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[project.scripts]\n")[1].splitlines()
    assert scripts[0].startswith(f"{program} = ")
    assert run(newsroom, program, *arguments, *(f"data/{name}" for name in SOUND)).returncode == 0
    assert run(newsroom, program, *arguments, *(f"data/{name}" for name in SAMPLES)).returncode == 1


def test_pre_commit_stops_what_does_not_add_up(newsroom: Path) -> None:
    pytest.importorskip("pre_commit")
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    [hook] = loaded(HOOKS.read_text(encoding="utf-8"))
    here = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}  # as installed, without the build
    (newsroom / ".pre-commit-config.yaml").write_text(json.dumps(here), encoding="utf-8")
    (newsroom / "letter.txt").write_text("no document, and not in data\n", encoding="utf-8")
    assert run(newsroom, "git", "init", "-q").returncode == 0
    check = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"]
    assert run(newsroom, "git", "add", ".").returncode == 0
    stopped = run(newsroom, *check)
    assert stopped.returncode == 1
    assert "error[UKV-R104] glued-counts" in stopped.stdout and "letter.txt" not in stopped.stdout
    without_damage(newsroom)
    assert run(newsroom, "git", "add", ".").returncode == 0
    passed = run(newsroom, *check)
    assert passed.returncode == 0, passed.stdout
    assert re.search(r"ukvotes check\.+Passed", passed.stdout)


def test_the_configuration_names_the_hook(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    [configuration] = [block for block in blocks("yaml") if block not in workflows()]
    (tmp_path / "config.yaml").write_text(configuration, encoding="utf-8")
    command = [sys.executable, "-m", "pre_commit", "validate-config", str(tmp_path / "config.yaml")]
    assert subprocess.run(command, check=False).returncode == 0
    [repository] = loaded(configuration)["repos"]
    [hook] = loaded(HOOKS.read_text(encoding="utf-8"))
    assert [used["id"] for used in repository["hooks"]] == [hook["id"]]


@pytest.mark.parametrize("workflow", workflows())
def test_the_workflows_are_of_the_schema_of_github(workflow: str, tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema")
    (tmp_path / "workflow.yml").write_text(workflow, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, str(tmp_path / "workflow.yml")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("workflow", workflows())
def test_the_commands_of_the_workflows_do_what_they_say(workflow: str, newsroom: Path) -> None:
    install, check = steps(workflow)
    assert install.startswith("pip install git+")
    assert run(newsroom, "bash", "-e", "-c", check).returncode == 1
    without_damage(newsroom)
    assert run(newsroom, "bash", "-e", "-c", check).returncode == 0


def test_annotations_are_relative_to_the_repository(newsroom: Path) -> None:
    _, check = steps(workflows()[0])
    lines = run(newsroom, "bash", "-e", "-c", check).stdout.splitlines()
    assert (
        "::error file=data/referendum-damaged.csv,line=2,col=28,endColumn=38,title=glued-counts (UKV-R104)::"
        in lines[-4]
    )


def test_the_alerts_are_in_the_file_that_is_sent(newsroom: Path) -> None:
    workflow = workflows()[1]
    _, check = steps(workflow)
    run(newsroom, "bash", "-e", "-c", check)
    [job] = loaded(workflow)["jobs"].values()
    [report] = json.loads((newsroom / job["steps"][-1]["with"]["sarif_file"]).read_bytes())["runs"]
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in report["results"]}
    assert uris == {f"data/{name}" for name in SAMPLES if name != "petition-report.md"}


def test_the_conversions(newsroom: Path) -> None:
    for line in blocks("sh")[0].splitlines():
        done = run(newsroom, "sh", "-c", line)
        assert done.returncode == 0 and done.stdout, (line, done.stderr)
    assert (
        (newsroom / "areas.csv")
        .read_text(encoding="utf-8")
        .splitlines()[1]
        .startswith("South West,Bristol,141027,87418")
    )
