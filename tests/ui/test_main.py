"""The command line leads to the shell or to the window, and the shell knows no Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.cli import VERBS
from tests.factory import make_case
from ui.__main__ import is_for_the_shell

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]


def python(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=os.environ | {"REDTHREAD_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    "words", [[verb] for verb in VERBS] + [["--help"], ["--json", "sources", "x"], ["nonsense"]]
)
def test_verbs_and_nonsense_are_for_the_shell(words: Sequence[str]) -> None:
    assert is_for_the_shell(words)


def test_nothing_and_cases_are_for_the_window(tmp_path: Path) -> None:
    file = tmp_path / "a file without an ending"
    file.write_text("")
    assert not is_for_the_shell([])
    assert not is_for_the_shell(["somewhere/else.redthread"])
    assert not is_for_the_shell([str(file)])


def test_a_file_named_like_a_verb_does_not_hide_the_verb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sources").write_text("")
    monkeypatch.chdir(tmp_path)
    assert is_for_the_shell(["sources", "a.redthread"])


def test_the_shell_imports_no_qt(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        path = case.path
    code = (
        "import sys; from ui.__main__ import main; status = main(['sources', sys.argv[1]]); "
        "print(sorted(n for n in sys.modules if n.startswith(('PySide6', 'shiboken6')))); "
        "sys.exit(status)"
    )
    ran = python("-c", code, str(path), home=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == "[]"


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import start as starting

class Watched(starting.Program):
    def begin(self, path=None):
        heavy = sorted({"sqlalchemy", "sqlcipher3", "docx", "PIL", "lxml"} & sys.modules.keys())
        print("imported before the first paint:", heavy)
        super().begin(path)
        self.opened.connect(self._say)

    def _say(self):
        print("opened:", self.window.windowTitle())
        QTimer.singleShot(0, self.window.close)

starting.Program = Watched
sys.exit(starting.start(Path(sys.argv[1])))
"""


def test_the_window_is_painted_before_anything_heavy_is_imported_and_opens_the_case(
    tmp_path: Path,
) -> None:
    with make_case(tmp_path, "Foreign recruits") as case:
        path = case.path
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.json").write_text('{"user_name": "M. Example"}')
    ran = python("-c", WINDOW, str(path), home=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "imported before the first paint: []" in ran.stdout
    assert "opened: Foreign recruits" in ran.stdout
    assert "Started with Python" in (tmp_path / "log" / "redthread.log").read_text()
