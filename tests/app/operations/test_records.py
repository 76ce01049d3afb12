from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.errors import CaseProblem
from app.operations import records
from app.queries.record_details import record

if TYPE_CHECKING:
    from app.case import Case
    from app.queries.record_details import RecordDetail


def detail(case: Case, item_id: str) -> RecordDetail:
    with case.reading() as session:
        return record(session, item_id)


def test_prisoners_start_protected_and_to_lift_it_wants_a_reason(case: Case) -> None:
    person_id = case.do(records.add_person("Chen Haoran", status="prisoner_of_war"))
    assert detail(case, person_id).ref.protected
    with pytest.raises(CaseProblem, match=r"protection\.needs_reason"):
        case.do(records.edit(person_id, protected=False))
    case.do(records.edit(person_id, protected=False, protection_reason="consent on file"))
    assert not detail(case, person_id).ref.protected


@pytest.mark.parametrize("status", ["prisoner_of_war", "detainee", "minor"])
def test_who_becomes_a_prisoner_becomes_protected(case: Case, status: str) -> None:
    person_id = case.do(records.add_person("A"))
    assert not detail(case, person_id).ref.protected
    case.do(records.edit(person_id, status=status))
    assert detail(case, person_id).ref.protected


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "  "}, "edit.empty"),
        ({"status": "king"}, "edit.not_a_term"),
        ({"count": "-1"}, "edit.not_whole"),
        ({"count": "many"}, "edit.not_a_number"),
    ],
)
def test_what_a_field_can_not_hold_is_said(case: Case, changes: dict[str, Any], code: str) -> None:
    person_id = case.do(records.add_person("A"))
    with pytest.raises(CaseProblem) as caught:
        case.do(records.edit(person_id, **changes))
    assert caught.value.code == code
    assert detail(case, person_id).fields["name"] == "A"


def test_a_date_must_be_edtf(case: Case) -> None:
    event_id = case.do(records.add_event("Capture", happened="three days before"))
    case.do(records.edit(event_id, happened_edtf="2025-04-06?", happened_inferred=True))
    with pytest.raises(CaseProblem, match=r"edit\.bad_date"):
        case.do(records.edit(event_id, happened_edtf="spring"))
    fields = detail(case, event_id).fields
    assert (fields["happened"], fields["happened_edtf"]) == ("three days before", "2025-04-06?")


def test_names_are_kept_in_order_and_once(case: Case) -> None:
    person_id = case.do(records.add_person("Chen", aliases=["陈浩然", "Чэнь", "陈浩然"]))
    assert detail(case, person_id).names == ("陈浩然", "Чэнь")
    case.do(records.set_names(person_id, ["Чэнь", "H. Chen", "陈浩然"]))
    assert detail(case, person_id).names == ("Чэнь", "H. Chen", "陈浩然")
    case.undo().result()
    assert detail(case, person_id).names == ("陈浩然", "Чэнь")


def test_facts_may_conflict(case: Case) -> None:
    person_id = case.do(records.add_person("Chen"))
    for year in ("1991", "1993"):
        case.do(records.state_fact(person_id, property="born", value=year, value_edtf=year))
    assert [fact.value for fact in detail(case, person_id).facts] == ["1991", "1993"]


def test_other_records_can_be_made(case: Case) -> None:
    made = [
        case.do(records.add_organisation("Ministry", aliases=["MFA"])),
        case.do(records.add_place("Donbas", latitude="48.0", longitude=37.8)),
        case.do(records.add_event("Address")),
        case.do(records.add_evidence("Passport data", held=False)),
        case.do(records.add_question("How many serve?")),
    ]
    handles = [detail(case, item_id).ref.handle for item_id in made]
    assert handles == ["O-1", "PL-1", "EV-1", "E-001", "Q-1"]
    assert detail(case, made[1]).fields["latitude"] == 48.0


def test_a_record_that_is_not_there_is_named(case: Case) -> None:
    with pytest.raises(CaseProblem, match=r"record\.gone"):
        case.do(records.edit("no such id", note="x"))


def test_many_are_edited_as_one_is_or_none_of_them(case: Case) -> None:
    people = [
        case.do(records.add_person(name, status=status))
        for name, status in (("A", "prisoner_of_war"), ("B", "civilian"))
    ]
    with pytest.raises(CaseProblem, match=r"protection\.needs_reason"):
        case.do(records.edit_all(people[::-1], protected=False, note="seen"))
    with pytest.raises(CaseProblem, match=r"record\.gone"):
        case.do(records.edit_all([*people, "nobody"], note="seen"))
    case.do(records.edit_all(people, status="detainee", note=" seen "))
    assert case.undo_label() == "Edit 2 people"
    with case.reading() as session:
        rows = [record(session, one).fields for one in people]
    assert [(row["status"], row["protected"], row["note"]) for row in rows] == [
        ("detainee", True, "seen")
    ] * 2
