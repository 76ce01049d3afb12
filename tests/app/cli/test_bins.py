from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.operations import binning, marks
from app.queries.source_rows import layers, sources
from tests.app.cli.conftest import labels
from tests.factory import passage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


@pytest.fixture(autouse=True)
def binned(here: Path) -> None:
    """Put the article into the bin, with a mark and its claim."""
    with Case.open(here / "case.redthread", user="M.") as case:
        with case.reading() as session:
            article = sources(session)[0].id
            layer_id = layers(session, article)[0].id
        case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
        case.do(binning.bin_items([article]))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bin_is_listed_with_what_hangs_on_it(shell: Shell) -> None:
    assert "M.  S-1  Article A  with 1 mark and 1 claim" in shell("bin", "case.redthread").text
    (row,) = shell("bin", "case.redthread", "--json").json
    assert (row["handle"], row["along"]) == ("S-1", {"annotation": 1, "claim": 1})


def test_emptying_wants_an_agreement(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    assert shell("empty-bin", "case.redthread").status == 1
    monkeypatch.setattr(sys, "stdin", Terminal("no\n"))
    answer = shell("empty-bin", "case.redthread")
    assert (answer.status, "S-1  Article A" in answer.err) == (1, True)
    assert labels(here / "case.redthread")[-1] == ("Move source to bin", "do")
    monkeypatch.setattr(sys, "stdin", Terminal("yes\n"))
    assert shell("empty-bin", "case.redthread").text == (
        "Erased for good: 1 source, 1 mark and 1 claim.\n"
    )


def test_emptying_is_on_record_and_names_the_backups(shell: Shell, here: Path) -> None:
    assert shell("backup", "case.redthread").status == 0
    answer = shell("empty-bin", "case.redthread", "--yes", "--json")
    assert answer.json["handles"] == ["C-1", "S-1"]
    assert len(answer.json["backups_with_it"]) == 1
    assert labels(here / "case.redthread")[-1] == ("Empty bin", "record")
    assert b"155 citizens" not in (here / "case.redthread").read_bytes()
    assert shell("verify", "case.redthread").status == 0
    assert shell("bin", "case.redthread").text == "The bin is empty.\n"
    assert shell("bin", "case.redthread", "--json").json == []
    assert shell("empty-bin", "case.redthread", "--yes", "--json").error["code"] == "bin.empty"
