from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.case import Case
from app.operations import assessments, links, marks, records, tags
from app.queries.source_names import source_names
from tests.factory import passage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


@pytest.fixture(autouse=True)
def worked_on(here: Path) -> None:
    """Mark, link and assess something of everything."""
    with Case.open(here / "case.redthread", user="M. Example") as case:
        with case.reading() as session:
            names = source_names(session)
            layer_id, still_id = names.find("S-1").layers[0].id, names.find("S-2").id
        mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "at least 155 citizens")))
        _, person_id = case.do(marks.mark_person(passage(layer_id, "陈浩然")))
        case.do(records.set_names(person_id, ["Chen Haoran"]))
        case.do(records.edit(person_id, status="prisoner_of_war", pseudonym="A"))
        case.do(marks.mark_evidence(RegionAt(still_id, Region(1.5, 2, 30, 40)), title="Face"))
        case.do(links.link(claim_id, person_id, "asserted_by", note="in the video"))
        case.do(assessments.assess(claim_id, credibility="3", likelihood="very_likely"))
        case.do(marks.tag_mark(mark_id, case.do(tags.add_tag("figure"))))
        case.do(records.edit(mark_id, note="a minimum"))


def test_sources_with_their_layers(shell: Shell) -> None:
    text, picture = shell("sources", "case.redthread", "--json").json
    assert (text["handle"], text["title"], text["marks"]) == ("S-1", "Article A", 2)
    assert [(one["number"], one["role"]) for one in text["layers"]] == [(1, "text")]
    assert (picture["width"], picture["height"], picture["layers"]) == (640, 480, [])
    assert shell("sources", "case.redthread").text.splitlines() == [
        "S-1     Article A  [text · 2 marks]",
        "    1       text  [201 characters]",
        "S-2     Still 1  [picture · 640 × 480 pixels · 1 mark]",
    ]


def test_claims_with_their_assessment(shell: Shell) -> None:
    (claim,) = shell("claims", "case.redthread", "--json").json
    expected = {
        "handle": "C-1",
        "statement": "at least 155 citizens",
        "status": "unassessed",
        "credibility": "3",
        "reliability": None,
        "likelihood": "very_likely",
        "marks": 1,
        "links": 1,
    }
    assert {name: claim[name] for name in expected} == expected
    assert shell("claims", "case.redthread").text == (
        "C-1     at least 155 citizens  [unassessed · 3 · very likely · 1 mark · 1 link]\n"
    )


def test_people_with_all_their_names(shell: Shell) -> None:
    (person,) = shell("people", "case.redthread", "--json").json
    assert (person["handle"], person["name"], person["aliases"], person["protected"]) == (
        "P-1",
        "陈浩然",
        ["Chen Haoran"],
        True,
    )
    assert shell("people", "case.redthread").text == (
        "P-1     陈浩然  [Chen Haoran · prisoner of war · protected, as A · 1 mark]\n"
    )


def test_evidence(shell: Shell) -> None:
    (exhibit,) = shell("evidence", "case.redthread", "--json").json
    assert (exhibit["handle"], exhibit["title"], exhibit["held"]) == ("E-001", "Face", True)
    assert shell("evidence", "case.redthread").text == "E-001   Face  [1 mark]\n"


def test_links_with_both_ends(shell: Shell) -> None:
    (link,) = shell("links", "case.redthread", "--json").json
    assert (link["handle"], link["type"], link["label"]) == ("L-1", "asserted_by", "asserted by")
    assert (link["from"]["handle"], link["to"]["kind"], link["to"]["title"]) == (
        "C-1",
        "person",
        "陈浩然",
    )
    assert shell("links", "case.redthread").text == "L-1     C-1 asserted by P-1  [in the video]\n"


def test_marks_with_what_they_say(shell: Shell) -> None:
    claim, person, region = shell("annotations", "case.redthread", "--json").json
    assert (claim["start"], claim["quote"], claim["tags"], claim["note"]) == (
        83,
        "at least 155 citizens",
        ["figure"],
        "a minimum",
    )
    assert (region["region"], region["start"], region["source"]["handle"]) == (
        "xywh=pixel:1.5,2,30,40",
        None,
        "S-2",
    )
    assert [one["handle"] for one in person["records"]] == ["P-1"]
    lines = shell("annotations", "case.redthread").text.splitlines()
    assert lines[0] == (
        "S-1     83–104 “at least 155 citizens”  C-1 at least 155 citizens · #figure · a minimum"
    )
    assert lines[2] == "S-2     xywh=pixel:1.5,2,30,40  E-001 Face"


def test_search_in_any_script(shell: Shell) -> None:
    hits = shell("search", "case.redthread", "浩然", "--json").json
    assert {hit["kind"] for hit in hits} == {"text_layer", "annotation", "person"}
    in_text = next(hit for hit in hits if hit["kind"] == "text_layer")
    assert in_text["source"]["handle"] == "S-1"
    assert "陈浩然" in in_text["text"]
    assert all(hit["source"] is None for hit in hits if hit["kind"] == "person")
    assert "S-1" in shell("search", "case.redthread", "at", "least", "155").text
    nothing = shell("search", "case.redthread", "nowhere")
    assert (nothing.status, nothing.out) == (0, b"")
    assert shell("search", "case.redthread", "nowhere", "--json").json == []
