from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.operations import records

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


@pytest.fixture(autouse=True)
def worked_on(here: Path) -> None:
    with Case.open(here / "case.redthread", user="N. Other") as case:
        claim_id = case.do(records.add_claim("They fight"))
        case.do(records.edit(claim_id, note="seen in May"))
        case.undo().result()


def test_what_was_done_in_the_order_done(shell: Shell) -> None:
    lines = shell("history", "case.redthread").text.splitlines()
    assert "Maker  Create case" in lines[0]
    told = "\n".join(lines)
    assert "N. Other  Edit claim  [undone by step" in told
    assert "        C-1 They fight: changed\n            Note: seen in May" in told
    assert "N. Other  Undo: Edit claim" in lines[-3]
    assert lines[-1] == "            Note: seen in May → nothing"


def test_by_record_source_person_and_day(shell: Shell) -> None:
    def labels(*options: str) -> list[str]:
        return [row["label"] for row in shell("history", "case.redthread", "--json", *options).json]

    edits = ["Add claim", "Edit claim", "Edit claim"]
    assert labels("--record", "C-1") == edits
    assert labels("--who", "N. Other") == edits
    assert labels("--source", "Article A") == labels("--record", "S-1") != []
    today = datetime.now().astimezone().date().isoformat()
    assert len(labels("--day", today)) == 6
    assert labels("--day", "2001-01-01") == []


def test_json_tells_all_of_it(shell: Shell) -> None:
    row = shell("history", "case.redthread", "--json", "--record", "C-1").json[1]
    assert (row["nature"], row["stands"], row["by_step"]) == ("do", "undone", row["step"] + 1)
    (change,) = row["changes"]
    assert change["record"]["handle"] == "C-1"
    assert change["fields"] == [{"name": "Note", "before": "", "after": "seen in May"}]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--record", "C-9"), "record.unknown"),
        (("--source", "S-9"), "source.unknown"),
        (("--day", "May"), "history.bad_day"),
    ],
)
def test_what_is_not_there_is_named(shell: Shell, options: tuple[str, str], code: str) -> None:
    answer = shell("history", "case.redthread", "--json", *options)
    assert (answer.status, answer.error["code"]) == (1, code)
