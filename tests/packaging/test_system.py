"""What the operating system has to bring, and how it is asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import _system
import pytest
from _start import SetupError

if TYPE_CHECKING:
    from pathlib import Path

LINUX = sys.platform.startswith("linux")
# It writes down what it was asked; it fails as long as a file of this name lies beside it.
APT = """#!/bin/sh
echo "$@" >> "$(dirname "$0")/asked"
if [ "$1" = update ]; then rm -f "$(dirname "$0")/fails-until-update"; fi
if [ -e "$(dirname "$0")/fails-until-update" ] || [ -e "$(dirname "$0")/fails" ]; then exit 100; fi
"""


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, not LINUX),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, False),
        ({"QT_QPA_PLATFORM": "vnc:size=1366x768"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, not LINUX),
        ({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"}, not LINUX),
    ],
)
def test_a_window_needs_a_display_that_answers(
    variables: dict[str, str], *, expected: bool
) -> None:
    assert _system.has_display(variables) is expected


def test_a_display_that_is_only_named_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":3977")
    assert _system.has_display({"DISPLAY": ":3977"}) is not LINUX


def test_the_libraries_under_these_tests_are_there() -> None:
    assert _system.missing_libraries(window=False) == []


def test_a_library_is_missing_when_it_does_not_load() -> None:
    assert not _system._loads("libno-such-thing.so.7")


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an apt-get and a sudo that only write down what they are asked."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, text in {"apt-get": APT, "sudo": '#!/bin/sh\nshift\nexec "$@"\n'}.items():
        (tools / name).write_text(text, encoding="utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("CI", "true")
    return tools


def test_in_ci_packages_are_installed_after_an_update_where_that_is_needed(apt: Path) -> None:
    (apt / "fails-until-update").touch()
    _system.provide(["libegl1", "libgl1"], install=False)
    install = "install --yes --no-install-recommends libegl1 libgl1"
    asked = (apt / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == [install, "update", install]


def test_what_cannot_be_installed_is_named_with_the_command(apt: Path) -> None:
    (apt / "fails").touch()
    with pytest.raises(SetupError, match=r"sudo apt-get install .* libegl1"):
        _system.provide(["libegl1"], install=False)


def test_nothing_is_asked_for_when_nothing_is_missing(apt: Path) -> None:
    _system.provide([], install=True)
    assert not (apt / "asked").exists()


def test_a_system_without_apt_is_told_the_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetupError, match="called libegl1"):
        _system.provide(["libegl1"], install=True)
