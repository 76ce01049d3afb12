"""How the commands begin and end."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from _start import Options, SetupError, call, run

from tests.packaging.conftest import PACKAGING

if TYPE_CHECKING:
    from collections.abc import Sequence


def test_own_options_stand_in_front_and_the_rest_is_handed_on() -> None:
    words = ["--install", "--from", "wheels", "report", "a.redthread", "--from", "elsewhere"]
    options = Options.split(words)
    assert options.install
    assert options.source == Path.cwd() / "wheels"
    assert options.rest == ("report", "a.redthread", "--from", "elsewhere")
    assert Options.split(["sources", "--help"]) == Options(
        source=None, install=False, help=False, rest=("sources", "--help")
    )
    with pytest.raises(SetupError, match="--from needs the folder"):
        Options.split(["--from"])


def _stop(_words: Sequence[str]) -> int:
    raise SetupError("The disk is full.")


def _interrupt(_words: Sequence[str]) -> int:
    raise KeyboardInterrupt


def _refuse(_words: Sequence[str]) -> int:
    raise PermissionError(13, "Permission denied", "/somewhere")


def _break(_words: Sequence[str]) -> int:
    raise ZeroDivisionError("a mistake of ours")


@pytest.mark.parametrize(
    ("main", "code", "sentence"),
    [
        (lambda _words: 7, 7, ""),
        (_stop, 1, "The disk is full."),
        (_interrupt, 130, "put right at the next start"),
        (_refuse, 1, "Permission denied (/somewhere)"),
    ],
)
def test_every_end_is_a_code_and_a_sentence(
    main: object, code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run(main)  # type: ignore[arg-type]
    assert end.value.code == code
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert shown.out == ""


def test_a_mistake_of_ours_is_logged_and_told_in_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(SystemExit) as end:
        run(_break)
    told = capsys.readouterr().err
    assert end.value.code == 1
    assert "Traceback" not in told
    (log,) = tmp_path.iterdir()
    assert str(log) in told
    assert "ZeroDivisionError: a mistake of ours" in log.read_text(encoding="utf-8")


def test_the_exit_code_of_a_command_is_that_of_a_shell() -> None:
    assert call([sys.executable, "-c", "raise SystemExit(3)"]) == 3
    if sys.platform != "win32":
        assert call([sys.executable, "-c", "import os; os.kill(os.getpid(), 15)"]) == 143


@pytest.mark.parametrize("name", ["run", "test", "fetch", "lock", "_start.py"])
def test_a_python_that_is_too_old_can_read_as_far_as_its_sentence(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 7))
    ours = [
        word
        for node in tree.body
        for word in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
        if word.startswith("_") and word != "__future__"
    ]
    assert ours[:1] == ([] if name == "_start.py" else ["_start"])
    assert "from __future__" not in text
