from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3
from sqlalchemy import select

from app.case import Case
from app.model import JournalStep

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


def test_a_new_case_knows_what_it_is(shell: Shell) -> None:
    words = ("--title", "Fall Ü", "--investigator", "A. Nna", "--marking", "CONFIDENTIAL")
    made = shell("new", "fall ü.redthread", *words, "--json").json
    assert {**made, "id": ""} == {
        "path": "fall ü.redthread",
        "id": "",
        "title": "Fall Ü",
        "investigator": "A. Nna",
        "marking": "CONFIDENTIAL",
        "encrypted": False,
    }
    assert shell("new", "second.redthread").text == "Made the case “second” in second.redthread.\n"
    assert shell("new", "third.redthread", "--user", "Ann", "--json").json["investigator"] == "Ann"


def test_a_case_is_never_made_over_another(shell: Shell, here: Path) -> None:
    before = (here / "case.redthread").read_bytes()
    answer = shell("new", "case.redthread", "--json")
    assert (answer.status, answer.error["code"]) == (1, "case.exists")
    assert shell("new", "no folder/case.redthread", "--json").error["code"] == "case.no_folder"
    assert (here / "case.redthread").read_bytes() == before


def test_a_case_that_holds_is_verified_and_that_is_on_record(shell: Shell, here: Path) -> None:
    answer = shell("verify", "case.redthread", "--user", "Vera")
    assert (answer.status, answer.err) == (0, "")
    assert answer.text.endswith("All of it is as it should be.\n")
    with Case.open(here / "case.redthread", user="x") as case, case.reading() as session:
        *_, before, last = session.scalars(select(JournalStep).order_by(JournalStep.seq))
    assert (last.label, last.nature, last.who) == ("Verify case", "record", "Vera")
    assert (last.facts["findings"], last.facts["head"]) == (0, before.digest)
    found = shell("verify", "case.redthread", "--json").json
    assert (found["ok"], found["findings"], found["on_record"]) == (True, [], True)
    assert (found["steps"], found["head"]) == (last.seq, last.digest)


def test_what_is_wrong_is_named_and_1(shell: Shell, here: Path) -> None:
    connection = sqlcipher3.connect(str(here / "case.redthread"))
    connection.execute("UPDATE source SET title = 'Another' WHERE title = 'Article A'").close()
    connection.commit()
    connection.close()
    answer = shell("verify", "case.redthread")
    assert answer.status == 1
    assert "of source was changed past the journal: title." in answer.text
    assert "1 thing is wrong." in answer.text
    (finding,) = shell("verify", "case.redthread", "--json").json["findings"]
    assert finding["code"] == "verify.row_changed"


def test_a_damaged_case_is_checked_and_not_written_to(shell: Shell, here: Path) -> None:
    path = here / "case.redthread"
    connection = sqlcipher3.connect(str(path))
    query = "SELECT rootpage FROM sqlite_master WHERE name = 'source'"
    (page,) = connection.execute(query).fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 16384 : page * 16384] = b"\xff" * 16384
    path.write_bytes(data)
    before = path.read_bytes()
    answer = shell("verify", "case.redthread")
    assert answer.status == 1
    assert "not put on record" in answer.text
    assert path.read_bytes() == before


def test_a_case_cut_short_is_said_to_be_damaged(shell: Shell, here: Path) -> None:
    path = here / "case.redthread"
    path.write_bytes(path.read_bytes()[:40_000])
    answer = shell("verify", "case.redthread")
    assert answer.status == 1
    assert "Traceback" not in answer.err


def test_a_case_that_can_not_be_written_to_is_checked_all_the_same(
    shell: Shell, here: Path
) -> None:
    path = here / "case.redthread"
    path.chmod(stat.S_IRUSR)
    here.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        answer = shell("verify", "case.redthread", "--json")
    finally:
        here.chmod(stat.S_IRWXU)
    assert answer.status == 0
    assert answer.json["ok"]
