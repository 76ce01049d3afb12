from __future__ import annotations

import getpass
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from app.case import Case
from app.cli import VERBS, main
from app.model import JournalStep
from app.operations import records
from app.settings import Folders, SettingsFile
from app.store.file.engine import writable

if TYPE_CHECKING:
    from tests.app.cli.conftest import Shell

ROOT = Path(__file__).parents[3]


def spawn(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
    """Start the program as its own process."""
    return subprocess.Popen(
        [sys.executable, "-m", "app.cli", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=options.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        **options,
    )


def last_step(path: Path) -> JournalStep:
    with Case.open(path, user="x") as case, case.reading() as session:
        return session.scalars(select(JournalStep).order_by(JournalStep.seq.desc()).limit(1)).one()


def test_no_verb_ever_loads_qt(here: Path) -> None:
    """Qt is made impossible to import; all verbs that need no foreign file are run."""
    (here / "notes.jsonl").write_text("")
    program = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
from app.cli import VERBS, main
for words in (["new", "other.redthread"], ["import", "case.redthread", "notes.jsonl"],
              ["sources", "case.redthread"], ["text", "case.redthread", "S-1"],
              ["annotations", "case.redthread", "--jsonld"], ["annotations", "case.redthread"],
              ["claims", "case.redthread"], ["people", "case.redthread"],
              ["evidence", "case.redthread"], ["links", "case.redthread"],
              ["search", "case.redthread", "155"], ["verify", "case.redthread"],
              ["report", "case.redthread", "r.docx"], ["demo", "case.redthread/nowhere"],
              ["annotate", "case.redthread", "notes.jsonl"]):
    assert main(words) in (0, 1), words
    assert words[0] in VERBS
assert not [name for name in sys.modules if name.startswith(("PySide6.", "shiboken6.", "ui"))]
print("none", file=sys.stderr)
"""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=env, capture_output=True, timeout=120, check=False
    )
    assert done.stderr.decode().rstrip().endswith("none")


def test_help_names_every_verb(shell: Shell) -> None:
    answer = shell("--help")
    assert answer.status == 0
    assert all(verb in answer.text for verb in VERBS)
    for verb in VERBS:
        assert shell(verb, "--help").status == 0
    assert "Redthread" in shell("--version").text


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("juggle",),
        ("sources",),
        ("text", "case.redthread"),
        ("import", "case.redthread"),
        ("sources", "case.redthread", "--colour"),
        ("report", "case.redthread"),
        ("search", "case.redthread"),
        ("new", "a.redthread", "--tit", "x"),
    ],
)
def test_what_is_not_understood_is_2_and_says_what_would_be(
    shell: Shell, words: tuple[str, ...]
) -> None:
    answer = shell(*words)
    assert (answer.status, answer.out) == (2, b"")
    assert answer.err.startswith("redthread: ")
    assert "usage: redthread" in answer.err
    assert shell("--json", *words).error["code"] == "usage"


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb not in {"new", "demo", "restore"}])
def test_a_case_that_is_not_there_is_one_clear_sentence(shell: Shell, verb: str) -> None:
    further = {
        "import": ["x"], "text": ["S-1"], "annotate": ["case.redthread"], "search": ["x"],
        "report": ["x.docx"], "copy": ["x.redthread"], "recover": ["x.redthread"],
        "version": ["S-2", "S-1"], "layer": ["S-1", "x"], "tag": ["x"], "collection": ["x"],
        "original": ["S-1", "x"],
    }.get(verb, [])  # fmt: skip
    answer = shell(verb, "none.redthread", *further)
    assert (answer.status, answer.out) == (1, b"")
    assert answer.err.count("\n") == 1
    assert "none.redthread" in answer.err
    assert shell(verb, "none.redthread", *further, "--json").error["code"] == "case.not_found"
    assert not Path("none.redthread").exists()


def test_what_is_no_case_is_left_alone(shell: Shell, here: Path) -> None:
    (here / "text.redthread").write_text("Not a case.")
    assert shell("import", "text.redthread", "text.redthread", "--json").error["code"] == (
        "case.not_a_case"
    )
    assert (here / "text.redthread").read_text() == "Not a case."


def test_json_and_user_may_stand_before_or_behind_the_verb(shell: Shell, here: Path) -> None:
    before = shell("--json", "--user", "Ann", "text", "case.redthread", "S-1")
    assert before.status == 0
    assert last_step(here / "case.redthread").who == "Ann"
    assert shell("--json", "sources", "case.redthread").json == (
        shell("sources", "case.redthread", "--json").json
    )
    shell("text", "case.redthread", "S-1", "--user", "Bob")
    assert last_step(here / "case.redthread").who == "Bob"


def test_who_does_it_is_as_in_the_preferences_else_the_login_name(shell: Shell, here: Path) -> None:
    shell("text", "case.redthread", "S-1")
    assert last_step(here / "case.redthread").who == getpass.getuser()
    SettingsFile.of_user().change(user_name="Chris")
    shell("text", "case.redthread", "S-1")
    assert last_step(here / "case.redthread").who == "Chris"


def test_reading_leaves_the_file_as_it_is(shell: Shell, here: Path) -> None:
    path = here / "case.redthread"
    before, time = path.read_bytes(), path.stat().st_mtime_ns
    for words in (
        ["sources"], ["claims"], ["people"], ["evidence"], ["links"], ["annotations"],
        ["search", "155"],
    ):  # fmt: skip
        assert shell(words[0], "case.redthread", *words[1:]).status == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, time)
    assert {one.name for one in here.iterdir()} == {"case.redthread"}


def test_a_case_that_is_open_elsewhere_can_be_read_but_not_written_to(
    shell: Shell, here: Path
) -> None:
    with Case.open(here / "case.redthread", user="A. Colleague") as case:
        case.do(records.add_person("Chen"))
        assert [row["name"] for row in shell("people", "case.redthread", "--json").json] == ["Chen"]
        case.do(records.add_person("Lin"))
        assert [row["name"] for row in shell("people", "case.redthread", "--json").json] == [
            "Chen",
            "Lin",
        ]
        answer = shell("text", "case.redthread", "S-1", "--json")
        assert (answer.status, answer.error["code"]) == (1, "case.in_use")
        assert "A. Colleague" in str(answer.error)
        answer = shell("verify", "case.redthread", "--json")
        assert (answer.status, answer.json["on_record"]) == (0, False)
    answer = shell("verify", "case.redthread", "--json")
    assert (answer.status, answer.json["on_record"]) == (0, True)


def test_a_case_that_is_being_written_to_can_be_read(shell: Shell, here: Path) -> None:
    with (
        Case.open(here / "case.redthread", user="window") as case,
        writable(case._file.writing) as connection,
        connection.begin(),
    ):
        assert shell("sources", "case.redthread").status == 0


def test_a_reader_that_goes_away_is_no_error(here: Path) -> None:
    text = "".join(f"line {number} of a long text\n" for number in range(10_000))
    (here / "long.txt").write_text(text)
    assert main(["import", "case.redthread", "long.txt"]) == 0
    process = spawn("text", "case.redthread", "long.txt")
    assert process.stdout is not None
    assert process.stdout.readline() == b"line 0 of a long text\n"
    process.stdout.close()
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


def test_what_was_not_foreseen_is_logged_and_said_in_one_sentence(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise ArithmeticError("boom")

    monkeypatch.setattr("app.cli.listing.run_sources", fail)
    answer = shell("sources", "case.redthread")
    assert (answer.status, answer.out) == (1, b"")
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err
    log = Folders.find().log / "redthread.log"
    assert str(log) in answer.err
    assert "ArithmeticError: boom" in log.read_text("utf-8")
    assert logging.getLogger().handlers is not None


def test_output_is_utf_8_whatever_the_locale(here: Path) -> None:
    main(["--user", "x", "new", "Ж.redthread", "--title", "Справа 陈 – 😀"])
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "sources", "none 陈.redthread"],
        env=env, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert "none 陈.redthread" in done.stderr.decode("utf-8")
