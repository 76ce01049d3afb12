from __future__ import annotations

from typing import TYPE_CHECKING

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
