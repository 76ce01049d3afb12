"""The two commands of the README, as far as they go before the program takes over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.packaging.conftest import command

if TYPE_CHECKING:
    import pytest

    from tests.packaging.conftest import Checkout


def test_help_is_told_without_setting_anything_up(new_checkout: Checkout) -> None:
    told = new_checkout.start("--help")
    assert told.returncode == 0
    assert "usage: python3 packaging/run" in told.stdout
    assert not new_checkout.environment.folder.exists()


def test_help_ends_with_the_programs_own_where_that_is_set_up(checkout: Checkout) -> None:
    told = checkout.start("--help")
    assert told.stdout.index("usage: python3 packaging/run") < told.stdout.index("words --help")


def test_without_a_display_the_demo_is_made_in_a_new_folder(checkout: Checkout) -> None:
    tests = checkout.folder / "tests"
    tests.mkdir()
    (tests / "screens.py").write_text(
        "import os, sys; print('screens', os.environ['QT_QPA_PLATFORM'], sys.argv[1])",
        encoding="utf-8",
    )
    taken = checkout.folder / "build" / "demo"
    taken.mkdir(parents=True)

    shown = checkout.start(QT_QPA_PLATFORM="offscreen")

    folder = taken.with_name("demo-2")
    assert shown.returncode == 0, shown.stderr
    assert f"words demo {folder}" in shown.stdout
    assert f"screens offscreen {folder / 'screens'}" in shown.stdout
    assert shown.stdout.splitlines()[-1] == str(folder)


def test_a_case_without_a_display_is_answered_with_a_way_on(checkout: Checkout) -> None:
    told = checkout.start("a case.redthread", QT_QPA_PLATFORM="offscreen")
    assert told.returncode == 1
    assert "There is no display" in told.stderr
    assert "packaging/run sources" in told.stderr


def test_only_nothing_or_one_case_opens_a_window(tmp_path: Path) -> None:
    opens_window = command("run").opens_window
    case = tmp_path / "renamed"
    case.touch()
    assert opens_window(())
    assert opens_window(("new case.redthread",))
    assert opens_window((str(case),))
    assert not opens_window(("sources", str(case)))
    assert not opens_window(("--version",))


def test_tests_get_a_home_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    test = command("test")
    variables = test.private_variables(tmp_path)
    assert variables["HOME"] == str(tmp_path)
    assert variables["XDG_CONFIG_HOME"].startswith(str(tmp_path))
    assert Path(variables["XDG_RUNTIME_DIR"]).stat().st_mode & 0o777 == 0o700
    assert variables["QT_QPA_PLATFORM"] == "offscreen"
    assert "PYTHONPATH" not in variables
    assert test.in_parallel(variables | {"QT_QPA_PLATFORM": "xcb"}) == []
