from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.errors import CaseProblem
from app.operations import assessments, binning, links, marks, records, stepping
from app.operations.case_info import edit_case
from app.queries.handles import find_by_handle
from app.queries.history import (
    HistoryFilter,
    HistoryRow,
    count_after,
    days,
    gesture_row,
    history,
    local_time,
    people,
)
from app.store.steps.journal import Group
from tests.factory import add_text, passage, put_on_record

if TYPE_CHECKING:
    from app.case import Case


def rows(case: Case, **wanted: str) -> list[HistoryRow]:
    with case.reading() as session:
        found: list[HistoryRow] = []
        before = None
        while True:
            page = history(session, HistoryFilter(**wanted), before=before, limit=3)
            found += page.rows
            before = page.before
            if before is None:
                return found


def labels(case: Case, **wanted: str) -> list[str]:
    return [row.label for row in rows(case, **wanted)]


def test_the_latest_comes_first_with_who_when_and_the_records_that_it_is_about(case: Case) -> None:
    _, layer_id = add_text(case)
    case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    last, imported, made = rows(case)
    assert (last.label, last.who, last.nature, last.how) == (
        *("Mark passage as claim", "M. Example", "do", "done"),
    )
    assert [(ref.handle, ref.title) for ref in last.records] == [
        ("C-1", "155 citizens"),
        ("", "155 citizens"),
    ]
    assert imported.records[0].handle == "S-1"
    assert (made.label, made.nature) == ("Create case", "record")
    assert local_time(last.at).tzinfo is not None


def test_what_was_undone_and_redone_stays_and_says_so(case: Case) -> None:
    person_id = case.do(records.add_person("Chen"))
    case.do(records.edit(person_id, role="guard"))
    case.undo().result()
    undo, edit, add, _ = rows(case)
    assert (undo.nature, undo.about, edit.how, edit.by) == ("undo", edit.seq, "undone", undo.seq)
    assert add.how == "done"
    case.redo().result()
    redo, undo, edit, *_ = rows(case)
    assert (redo.nature, redo.about, edit.how, edit.by) == ("redo", edit.seq, "redone", redo.seq)
    assert labels(case, sort="reversals") == ["Edit person"] * 2
    case.do(stepping.go_back(add.seq))
    assert [row.label for row in rows(case, sort="undone")] == ["Edit person", "Add person"]
    assert {row.how for row in rows(case, sort="undone")} == {"taken back"}


def test_a_record_that_is_gone_keeps_its_name(case: Case) -> None:
    case.do(records.add_person("Chen Haoran"))
    case.undo().result()
    undo, add, _ = rows(case)
    assert [ref.title for ref in (*undo.records, *add.records)] == ["Chen Haoran"] * 2
    assert add.records[0].handle == "P-1"


def test_steps_that_belong_together_are_one_gesture(case: Case) -> None:
    group = Group("Import 4 files")
    for name in "abcd":
        case.do(records.add_person(name), group=group)
    imported, _ = rows(case)
    assert (imported.label, imported.steps, imported.more) == ("Import 4 files", 4, True)
    with case.reading() as session:
        assert gesture_row(session, imported.seq) == imported
        assert gesture_row(session, 99) is None


def test_the_history_of_a_record_is_that_of_all_that_hangs_on_it(case: Case) -> None:
    source_id, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    other = case.do(records.add_person("Chen"))
    link_id = case.do(links.link(claim_id, other, "asserted_by"))
    case.do(assessments.assess(claim_id, credibility="2"))
    case.do(records.state_fact(other, property="born", value="1978", annotation_id=mark_id))
    case.do(records.set_names(other, ["陈"]))
    case.do(marks.move_mark(mark_id, passage(layer_id, "at least 155 citizens")))
    case.do(links.turn_round(link_id))
    case.do(binning.bin_items([mark_id]))
    case.undo().result()
    assert labels(case, item_id=source_id) == [
        *("Move annotation to bin", "Move annotation to bin", "Move ends of mark"),
        *("Mark passage as claim", "Import S-1"),
    ]
    assert labels(case, item_id=claim_id) == [
        *("Move annotation to bin", "Move annotation to bin", "Turn link round"),
        *("Move ends of mark", "Assess claim", "Link: asserted by", "Mark passage as claim"),
    ]
    assert labels(case, item_id=other) == [
        *("Turn link round", "Edit names", "State fact", "Link: asserted by", "Add person"),
    ]


def test_filters_by_person_day_nature_and_words(case: Case) -> None:
    claim_id = case.do(records.add_claim("Солдати воюють"))
    case.user = "N. Other"
    case.do(records.edit(claim_id, note="seen in May"))
    case.do(put_on_record("Export report", path="x.docx"))
    assert labels(case, who="N. Other") == ["Export report", "Edit claim"]
    assert labels(case, sort="record") == ["Export report", "Create case"]
    assert labels(case, sort="gestures") == ["Edit claim", "Add claim"]
    assert labels(case, words="солдати") == ["Edit claim", "Add claim"]
    assert labels(case, words="MAY солдати") == ["Edit claim"]
    assert labels(case, words="note") == []
    assert labels(case, words="C-1 n. other") == ["Edit claim"]
    today = local_time(rows(case)[0].at).date()
    since, until = days(today, today)
    assert len(rows(case, since=since, until=until)) == 4
    since, until = days(date(2001, 1, 1), date(2001, 1, 2))
    assert not rows(case, since=since, until=until)
    with case.reading() as session:
        assert people(session) == ["M. Example", "N. Other"]
        assert count_after(session, 2) == {"do": 2, "record": 1}


def test_finds_a_record_by_its_number(case: Case) -> None:
    claim_id = case.do(records.add_claim("x"))
    exhibit = case.do(records.add_evidence("y"))
    case.do(edit_case(title="z"))
    with case.reading() as session:
        assert find_by_handle(session, "c-1").id == claim_id
        assert find_by_handle(session, " E-001").id == exhibit
        assert find_by_handle(session, "E-1").id == exhibit
        for name in ("C-2", "X-1", "C", ""):
            with pytest.raises(CaseProblem, match=r"record\.unknown"):
                find_by_handle(session, name)
