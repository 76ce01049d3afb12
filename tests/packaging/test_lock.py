"""The lock files keep what they promise, and the commands read them as they are."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from _environment import CHECKOUT, DEV, RUN
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.conftest import PACKAGING, command

if TYPE_CHECKING:
    from pathlib import Path


def _pins(name: str) -> dict[str, Requirement]:
    text = (PACKAGING / name).read_text(encoding="utf-8").replace("\\\n", "")
    lines = [line.partition("--hash")[0] for line in text.splitlines() if "==" in line]
    pins = [Requirement(line.strip()) for line in lines]
    assert len({canonicalize_name(pin.name) for pin in pins}) == len(pins), "a package twice"
    return {canonicalize_name(pin.name): pin for pin in pins}


def _version(pin: Requirement) -> str:
    (specifier,) = pin.specifier
    assert specifier.operator == "=="
    return specifier.version


def test_every_dependency_is_pinned_to_a_version_that_the_project_allows() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run, dev = _pins(RUN), _pins(DEV)
    assert not run.keys() & dev.keys()
    for line in project["dependencies"]:
        wanted = Requirement(line)
        assert wanted.specifier.contains(_version(run[canonicalize_name(wanted.name)])), line
    for line in project["optional-dependencies"]["dev"]:
        wanted = Requirement(line)
        pin = (run | dev)[canonicalize_name(wanted.name)]
        assert wanted.specifier.contains(_version(pin)), line


@pytest.mark.parametrize("name", [RUN, DEV])
def test_every_pin_has_hashes_and_no_file_names_an_index(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\w)", text)[1:]
    assert len(blocks) == len(_pins(name))
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    assert "--index" not in text


def test_for_another_platform_every_pin_counts(tmp_path: Path) -> None:
    fetch = command("fetch")
    lock = PACKAGING / DEV
    plain = fetch.without_markers(lock, tmp_path / "plain.txt").read_text(encoding="utf-8")
    assert " ; " not in plain
    assert plain.count("--hash") == lock.read_text(encoding="utf-8").count("--hash")
    assert [line.split()[0] for line in plain.splitlines() if "==" in line] == [
        f"{pin.name}=={_version(pin)}" for pin in _pins(DEV).values()
    ]


def test_platform_and_python_become_options_of_pip() -> None:
    fetch = command("fetch")
    wanted = fetch.parse(["wheels", "--platform", "windows-x86_64", "--python", "3.12"])
    assert fetch.target(wanted) == ["--python-version", "3.12", "--platform", "win_amd64"]
    assert fetch.target(fetch.parse(["wheels"])) == []
