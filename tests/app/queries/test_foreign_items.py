from __future__ import annotations

from typing import TYPE_CHECKING

from app.operations import binning, marks
from app.operations.brought_in import KnownRecord, NewRecord, bring_in
from app.queries.foreign_items import ForeignItem, ForeignItems
from app.queries.record_fields import fields_of_kind, further_names
from app.vocabulary import ItemKind
from tests.factory import add_text, passage

if TYPE_CHECKING:
    from app.case import Case


def test_records_are_found_by_the_names_of_others_and_their_own(case: Case) -> None:
    made: dict[str, str] = {}
    new = NewRecord("new:1", ("urn:x:1",), ItemKind.PERSON, "Chen", {"role": "recruit"})
    case.do(bring_in([new, KnownRecord("new:1", ("urn:x:2", "urn:x:1"))], made, "Bring in"))
    person_id = made["new:1"]
    with case.reading() as session:
        items = ForeignItems(session)
        person = ForeignItem(person_id, "person", is_binned=False)
        assert items.find("urn:x:1") == items.find(f"urn:uuid:{person_id}") == person
        assert "urn:x:2" in items
        assert f"urn:uuid:{person_id}" not in items
        assert items.find("urn:x:3") is items.find(person_id) is None
        assert items.iris() == {person_id: ["urn:x:1", "urn:x:2"]}
        assert fields_of_kind(session, ItemKind.PERSON)[person_id]["role"] == "recruit"
        assert further_names(session) == {}
    assert case.undo_label() == "Bring in"


def test_what_a_mark_states_first_and_whether_it_is_binned(case: Case) -> None:
    mark_id, claim_id = case.do(marks.mark_claim(passage(add_text(case)[1], "155 citizens")))
    person_id = case.do(marks.name_on_mark(mark_id, name="Chen"))
    with case.reading() as session:
        assert ForeignItems(session).first_subject(mark_id) == claim_id
    case.do(binning.bin_items([claim_id]))
    with case.reading() as session:
        items = ForeignItems(session)
        assert items.first_subject(mark_id) == person_id
        assert items.find(f"urn:uuid:{claim_id}") == ForeignItem(claim_id, "claim", is_binned=True)
        assert claim_id not in fields_of_kind(session, ItemKind.CLAIM)
