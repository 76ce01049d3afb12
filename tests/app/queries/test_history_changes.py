from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.anchors.place import RegionAt
from app.anchors.region import Region
from app.errors import CaseProblem
from app.operations import assessments, binning, links, marks, records, sources, tags
from app.operations.case_info import edit_case
from app.queries import overview
from app.queries.history_changes import FieldChange, GestureChanges, gesture_changes
from app.store.steps.journal import Group
from tests.factory import add_picture, add_text, passage, put_on_record

if TYPE_CHECKING:
    from app.case import Case


def last(case: Case) -> GestureChanges:
    with case.reading() as session:
        return gesture_changes(session, overview.journal_head(session).steps)


def told(case: Case) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Return what the last gesture changed: record, what, and (field, before, after)."""
    return [
        (record.name, record.what, [(one.name, one.before, one.after) for one in record.fields])
        for record in last(case).records
    ]


def test_terms_dates_and_truths_read_as_the_field_says_them(case: Case) -> None:
    claim_id = case.do(records.add_claim("They fight"))
    case.do(records.edit(claim_id, comparator="ge", figure=1155.0, speaks_of_edtf="2025-04~"))
    assert told(case) == [
        (
            "C-1 They fight",
            "changed",
            [
                ("Figure bounds", "", "≥"),
                ("Figure", "", "1,155"),
                ("Speaks of (EDTF)", "", "about April 2025 (2025-04~)"),
            ],
        )
    ]
    case.do(assessments.assess(claim_id, credibility="2", likelihood="likely"))
    ((name, what, fields),) = told(case)
    assert (name, what) == ("Assessment of C-1 They fight", "added")
    assert ("Information credibility", "", "2 Probably true") in fields
    assert ("Likelihood", "", "likely (55–80 %)") in fields
    assert ("Of the claim", "", "C-1 They fight") in fields
    person_id = case.do(records.add_person("Chen"))
    case.do(records.edit(person_id, status="detainee"))
    assert told(case)[0][2] == [
        ("Status", "Unknown", "Detainee"),
        ("Protected", "no", "yes"),
    ]


def test_a_mark_tells_its_quote_what_it_shows_and_its_tags(case: Case) -> None:
    _, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    mark, claim = told(case)
    assert mark == (
        "“155 citizens”",
        "added",
        [
            ("In the source", "", "S-1 Article A"),
            ("Quote", "", "155 citizens"),
            ("Shows", "", "C-1 155 citizens"),
        ],
    )
    assert claim == ("C-1 155 citizens", "added", [("Statement", "", "155 citizens")])
    tag_id = case.do(tags.add_tag("passport"))
    case.do(marks.tag_mark(mark_id, tag_id))
    assert told(case) == [("“155 citizens”", "changed", [("Tag", "", "passport")])]
    case.do(marks.hide_on_mark(mark_id, claim_id))
    assert told(case)[0][2] == [("Shows", "C-1 155 citizens", "")]


def test_links_questions_and_names_read_from_both_ends(case: Case) -> None:
    claim_id, person_id = case.do(records.add_claim("x")), case.do(records.add_person("Chen"))
    link_id = case.do(links.link(claim_id, person_id, "asserted_by"))
    assert told(case)[0][2] == [
        ("From", "", "C-1 x"),
        ("To", "", "P-1 Chen"),
        ("Type", "", "asserted by"),
    ]
    case.do(links.change_type(link_id, "relayed_by"))
    assert told(case)[0][2] == [("Type", "asserted by", "relayed by")]
    question_id = case.do(records.add_question("Why?"))
    case.do(assessments.set_answers(question_id, [claim_id]))
    assert told(case) == [("Q-1 Why?", "changed", [("Answer", "", "C-1 x")])]
    case.do(records.set_names(person_id, ["陈"]))
    assert told(case) == [("P-1 Chen", "changed", [("Further name", "", "陈")])]


def test_bin_originals_and_the_case_are_called_by_their_names(case: Case) -> None:
    source_id, _ = add_text(case)
    names = {name for name, _, _ in told(case)}
    assert {"S-1 Article A", "Original"} <= names
    hashes = [one for record in last(case).records for one in record.fields if "SHA" in one.name]
    assert all(len(one.after) >= 64 for one in hashes)
    case.do(binning.bin_items([source_id]))
    assert told(case)[0][:2] == ("S-1 Article A", "put into the bin")
    case.do(binning.restore_items([source_id]))
    assert told(case)[0][1] == "brought back"
    case.do(edit_case(title="New title"))
    assert told(case) == [("The case", "changed", [("Title", "case", "New title")])]
    picture_id = add_picture(case)
    case.do(marks.mark_evidence(RegionAt(picture_id, Region(10, 20, 30, 40))))
    assert ("Region", "", "30 × 40 pixels at 10, 20") in told(case)[0][2]
    case.do(sources.describe_source("Speech"))
    assert ("Held in the case", "", "no") not in told(case)[0][2]


def test_typing_is_told_as_one_change_and_an_undo_the_other_way_round(case: Case) -> None:
    claim_id = case.do(records.add_claim("They fight"))
    typing = Group()
    for note in ("in", "in May"):
        case.do(records.edit(claim_id, note=note), group=typing)
    with case.reading() as session:
        first = overview.journal_head(session).steps - 1
        (record,) = gesture_changes(session, first).records
    assert record.fields == (FieldChange("Note", "", "in May"),)
    case.undo().result()
    assert told(case)[0][2] == [("Note", "in May", "")]


def test_what_is_on_record_tells_its_facts(case: Case) -> None:
    case.do(put_on_record("Export report", path="x.docx", sha256="ab", size=1200))
    assert last(case).facts == (
        FieldChange("Path", "", "x.docx"),
        FieldChange("SHA-256", "", "ab"),
        FieldChange("Size", "", "1,200 bytes"),
    )
    with case.reading() as session, pytest.raises(CaseProblem, match=r"history\.no_such_step"):
        gesture_changes(session, 99)
