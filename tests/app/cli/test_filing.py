from __future__ import annotations

from typing import TYPE_CHECKING

from app.case import Case
from app.operations import marks
from app.queries.source_rows import layers, sources
from tests.app.cli.conftest import labels
from tests.factory import passage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell

CASE = "case.redthread"


def marked(here: Path) -> str:
    with Case.open(here / CASE, user="M.") as case:
        with case.reading() as session:
            layer_id = layers(session, sources(session)[0].id)[0].id
        return case.do(marks.mark_claim(passage(layer_id, "155 citizens")))[0]


def test_tags_are_made_under_each_other_put_on_and_taken_off(shell: Shell, here: Path) -> None:
    assert shell("tags", CASE).text == "There are no tags.\n"
    mark_id = marked(here)
    answer = shell("tag", CASE, "Arms / Rifles", "--on", "S-1", "c-1", mark_id)
    assert answer.text.splitlines() == [
        "Made the tag “Arms / Rifles”.",
        "It was put on 3 records and marks.",
    ]
    again = shell("tag", CASE, "arms / rifles", "--on", "S-2", "S-1", "--off", mark_id, "--json")
    assert {**again.json, "id": ""} == {
        "id": "",
        "path": ["Arms", "Rifles"],
        "made": False,
        "put_on": 1,
        "taken_off": 1,
    }
    assert shell("tags", CASE).text.splitlines()[1] == "    Arms / Rifles  [0 marks]"
    shell("tag", CASE, again.json["id"], "--on", mark_id)
    assert "#Arms / Rifles" in shell("annotations", CASE).text
    assert shell("annotations", CASE, "--json").json[0]["tags"] == ["Arms / Rifles"]
    assert labels(here / CASE)[-1] == ("Tag mark", "do")


def test_collections_are_made_inside_each_other_filled_and_emptied(shell: Shell) -> None:
    assert shell("collections", CASE).text == "There are no collections.\n"
    answer = shell("collection", CASE, "Press / Abroad", "--put", "S-1", "S-2")
    assert answer.text.splitlines() == [
        "Made the collection “Press / Abroad”.",
        "2 sources were put into it.",
    ]
    answer = shell("collection", CASE, "press / abroad", "--take-out", "S-2", "--json")
    assert (answer.json["made"], answer.json["taken_out"]) == (False, 1)
    rows = shell("collections", CASE, "--json").json
    assert [(row["path"], row["sources"]) for row in rows] == [
        (["Press"], 0),
        (["Press", "Abroad"], 1),
    ]


def test_what_is_not_there_is_said_and_nothing_is_made(shell: Shell, here: Path) -> None:
    steps = labels(here / CASE)
    assert shell("tag", CASE, "Arms", "--off", "S-1", "--json").error["code"] == "tag.unknown"
    assert shell("tag", CASE, "Arms", "--on", "C-9", "--json").error["code"] == "record.unknown"
    answer = shell("collection", CASE, "Press", "--take-out", "S-1", "--json")
    assert answer.error["code"] == "collection.unknown"
    assert shell("collection", CASE, " / ", "--json").error["code"] == "edit.empty"
    assert labels(here / CASE) == steps
