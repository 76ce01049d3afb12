from __future__ import annotations

import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from tests.factory import png

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


def test_each_file_is_named_and_one_that_fails_stops_no_other(shell: Shell, here: Path) -> None:
    (here / "ü 陈.txt").write_bytes("Zwölf\r\n".encode())
    (here / "empty.txt").touch()
    (here / "still.png").write_bytes(png(30, 20, "red"))
    answer = shell("import", "case.redthread", "ü 陈.txt", "empty.txt", "gone.txt", "still.png")
    assert answer.status == 1
    lines = answer.text.splitlines()
    assert [line.split()[0] for line in lines] == ["imported", "failed", "failed", "imported"]
    assert "S-3" in lines[0]
    assert [line.split(": ")[:2] for line in answer.err.splitlines()] == [
        ["redthread", "empty.txt"],
        ["redthread", "gone.txt"],
    ]
    assert len(shell("sources", "case.redthread", "--json").json) == 4


def test_the_same_file_again_is_the_source_that_is_there(shell: Shell, here: Path) -> None:
    (here / "a.txt").write_text("one")
    first = shell("import", "case.redthread", "a.txt", "--json").json[0]
    again = shell("import", "case.redthread", "a.txt", "--json")
    assert again.status == 0
    assert first["outcome"] == "imported"
    assert again.json[0] == {**first, "outcome": "known", "remarks": again.json[0]["remarks"]}


def test_outcomes_in_json_name_the_problem(shell: Shell, here: Path) -> None:
    (here / "empty.txt").touch()
    answer = shell("import", "case.redthread", "empty.txt", "--json")
    assert (answer.status, answer.err) == (1, "")
    (row,) = answer.json
    assert (row["outcome"], row["id"], row["problem"]["code"]) == ("failed", None, "import.empty")
    assert row["problem"]["sentence"].endswith(".")


def test_folders_are_entered_when_asked(shell: Shell, here: Path) -> None:
    (here / "in" / "deep").mkdir(parents=True)
    (here / "in" / "a.txt").write_text("one")
    (here / "in" / "deep" / "b.txt").write_text("two")
    flat = shell("import", "case.redthread", "in", "--json")
    assert [row["outcome"] for row in flat.json] == ["imported", "skipped"]
    deep = shell("import", "case.redthread", "in", "--recursive", "--json")
    assert [(row["name"], row["outcome"]) for row in deep.json] == [
        ("a.txt", "known"),
        ("b.txt", "imported"),
    ]
    assert flat.status == deep.status == 0


def test_ctrl_c_ends_an_import_between_two_files(shell: Shell, here: Path) -> None:
    for number in range(40):
        (here / f"{number}.txt").write_text(str(number))
    before = signal.getsignal(signal.SIGINT)
    threading.Timer(0.6, signal.raise_signal, [signal.SIGINT]).start()
    answer = shell("import", "case.redthread", *(f"{number}.txt" for number in range(40)))
    kept = len(shell("sources", "case.redthread", "--json").json) - 2
    if answer.status:
        assert "left out" in answer.err
        assert kept == len(answer.text.splitlines())
    assert signal.getsignal(signal.SIGINT) is before
