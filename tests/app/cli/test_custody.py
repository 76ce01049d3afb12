from __future__ import annotations

import io
import stat
from typing import TYPE_CHECKING

import pytest
import sqlcipher3
from sqlalchemy import select

from app.case import Case
from app.model import JournalStep
from tests.app.cli.conftest import labels

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


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
    assert "was changed past the journal: title" in answer.text
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


def test_a_seal_is_saved_on_record_and_the_case_checked_against_it(
    shell: Shell, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = shell("seal", "case.redthread", "--json").json
    saved = shell("seal", "case.redthread", "seal.txt", "--user", "Vera", "--json").json
    assert (saved["step"], saved["digest"]) == (shown["step"], shown["digest"])
    assert saved["who"] == "Vera"
    assert labels(here / "case.redthread")[-1] == ("Save seal", "record")
    shell("text", "case.redthread", "S-1")
    checked = shell("verify", "case.redthread", "--against", "seal.txt")
    assert checked.status == 0
    assert f"The seal of step {saved['step']} holds." in checked.text
    typed = f"step {saved['step']} {saved['digest'].upper()}"
    assert shell("verify", "case.redthread", "--against", typed, "--json").json["seal_holds"]
    monkeypatch.setattr("sys.stdin", io.StringIO((here / "seal.txt").read_text("utf-8")))
    assert shell("verify", "case.redthread", "--against", "-").status == 0


def test_a_case_that_is_not_as_it_was_sealed_is_said_and_1(shell: Shell, here: Path) -> None:
    before = (here / "case.redthread").read_bytes()
    shell("text", "case.redthread", "S-1")
    shell("seal", "case.redthread", "seal.txt")
    (here / "case.redthread").write_bytes(before)
    answer = shell("verify", "case.redthread", "--against", "seal.txt", "--json")
    assert (answer.status, answer.json["seal_holds"]) == (1, False)
    assert [one["code"] for one in answer.json["findings"]] == ["verify.seal_missing"]
    assert "does not hold" in shell("verify", "case.redthread", "--against", "seal.txt").text


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("verify", "case.redthread", "--against", "none.txt"), "seal.no_access"),
        (("verify", "case.redthread", "--against", "step 3"), "seal.not_found"),
        (("seal", "case.redthread", "no folder/seal.txt"), "seal.not_written"),
        (("seal", "case.redthread", "case.redthread"), "seal.over_case"),
    ],
)
def test_a_seal_that_is_none_is_said(shell: Shell, words: tuple[str, ...], code: str) -> None:
    answer = shell(*words, "--json")
    assert (answer.status, answer.error["code"]) == (1, code)


def test_the_chain_of_custody_is_told_of_a_source_and_of_the_case(shell: Shell) -> None:
    shell("text", "case.redthread", "S-1")
    shell("verify", "case.redthread")
    assert [row["act"] for row in shell("custody", "case.redthread", "S-1", "--json").json] == [
        *("import", "text_copy", "verification"),
    ]
    rows = shell("custody", "case.redthread", "--json").json
    assert [row["act"] for row in rows] == ["import", "import", "text_copy", "verification"]
    assert (rows[0]["sources"], rows[0]["by"]) == (["S-1"], "Maker")
    lines = shell("custody", "case.redthread", "S-2").text.splitlines()
    assert "Imported" in lines[0]
    assert "all in order" in lines[1]
    assert shell("custody", "case.redthread", "S-9", "--json").error["code"] == "source.unknown"
