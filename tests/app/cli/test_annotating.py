from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from tests.app.cli.conftest import labels
from tests.app.interchange.writing import joining, quote, stating

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


GOOD = [
    stating("urn:a:1", "claim", "at least 155 citizens", "155 fight"),
    stating("urn:a:2", "person", "陈浩然"),
    joining("urn:a:3", "asserted by", "urn:a:1", "urn:a:2"),
]
BAD = stating("urn:a:4", "claim", "no such words")


def test_annotations_come_in_and_each_refusal_is_named(shell: Shell, here: Path) -> None:
    (here / "notes.json").write_text(json.dumps([*GOOD, BAD]))
    answer = shell("annotate", "case.redthread", "notes.json")
    assert answer.status == 1
    assert answer.text.splitlines() == [
        "added     urn:a:1",
        "added     urn:a:2",
        "added     urn:a:3",
        "refused   urn:a:4",
        "3 annotations imported, 0 known already, 1 refused.",
    ]
    assert answer.err == (
        "redthread: urn:a:4: The quote “no such words” is not in the text of S-1.\n"
    )
    with Case.open(here / "case.redthread", user="x") as case:
        assert case.undo_label() == "Import 3 annotations"


def test_annotations_that_are_known_add_nothing(shell: Shell, here: Path) -> None:
    (here / "notes.jsonl").write_text("\n".join(map(json.dumps, GOOD)))
    assert shell("annotate", "case.redthread", "notes.jsonl").status == 0
    again = shell("annotate", "case.redthread", "notes.jsonl", "--json")
    assert again.status == 0
    assert again.json == {
        "added": [],
        "known": ["urn:a:1", "urn:a:2", "urn:a:3"],
        "refused": [],
        "elsewhere": [],
    }


def test_refusals_in_json(shell: Shell, here: Path) -> None:
    (here / "notes.json").write_text(json.dumps(BAD))
    answer = shell("annotate", "case.redthread", "notes.json", "--json")
    assert (answer.status, answer.err) == (1, "")
    assert answer.json["refused"] == [
        {
            "id": "urn:a:4",
            "code": "annotation.quote_not_found",
            "sentence": "The quote “no such words” is not in the text of S-1.",
        }
    ]


def test_annotations_are_read_from_the_input(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.BytesIO(json.dumps(GOOD).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    assert shell("annotate", "case.redthread", "-", "--json").json["added"] == [
        "urn:a:1",
        "urn:a:2",
        "urn:a:3",
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [(None, "annotation.no_access"), (b"oops", "annotation.not_json")],
)
def test_a_file_that_is_none_changes_nothing(
    shell: Shell, here: Path, data: bytes | None, code: str
) -> None:
    before = (here / "case.redthread").read_bytes()
    if data is not None:
        (here / "notes.json").write_bytes(data)
    answer = shell("annotate", "case.redthread", "notes.json", "--json")
    assert (answer.status, answer.out, answer.error["code"]) == (1, b"", code)
    assert shell("annotations", "case.redthread").out == b""
    assert len((here / "case.redthread").read_bytes()) == len(before)


def test_a_page_that_is_elsewhere_is_told(shell: Shell, here: Path) -> None:
    page = {"type": "AnnotationPage", "items": GOOD, "next": "https://example.org/2"}
    (here / "notes.json").write_text(json.dumps(page))
    answer = shell("annotate", "case.redthread", "notes.json")
    assert answer.status == 0
    assert "https://example.org/2" in answer.text


def test_a_quote_that_needs_its_context(shell: Shell, here: Path) -> None:
    one = stating("urn:a:1", "person", "Zelensky", prefix="Volodymyr ")
    two = stating("urn:a:2", "person", "Zelensky")
    assert one["target"]["selector"] == quote("Zelensky", prefix="Volodymyr ")
    (here / "notes.json").write_text(json.dumps([one, two]))
    answer = shell("annotate", "case.redthread", "notes.json", "--json")
    assert answer.json["added"] == ["urn:a:1"]
    assert answer.json["refused"][0]["code"] == "annotation.quote_ambiguous"


def test_web_annotations_go_out_and_on_record(shell: Shell, here: Path) -> None:
    (here / "notes.json").write_text(json.dumps(stating("urn:a:1", "claim", "155 citizens")))
    shell("annotate", "case.redthread", "notes.json")
    answer = shell("annotations", "case.redthread", "--jsonld")
    assert answer.status == 0
    assert [one["id"] for one in answer.json["items"]] == ["urn:a:1"]
    assert labels(here / "case.redthread")[-1] == ("Export web annotations", "record")
