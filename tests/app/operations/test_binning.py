from __future__ import annotations

from typing import TYPE_CHECKING

from app.operations import binning, links, marks, records, tags
from app.queries.annotation_rows import marks_of_source
from app.queries.overview import counts
from app.queries.source_rows import sources
from app.vocabulary import ItemKind
from tests.factory import add_text, passage

if TYPE_CHECKING:
    from app.case import Case


def count(case: Case, kind: str) -> int:
    with case.reading() as session:
        return counts(session).get(ItemKind(kind), 0)


def test_a_mark_takes_the_claim_along_that_nothing_else_holds(case: Case) -> None:
    _, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "155")))
    case.do(binning.bin_items([mark_id]))
    assert count(case, "claim") == count(case, "annotation") == 0
    case.do(binning.restore_items([claim_id]))
    assert count(case, "claim") == count(case, "annotation") == 1


def test_a_claim_that_is_linked_stays_without_its_mark(case: Case) -> None:
    _, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "155")))
    person_id = case.do(records.add_person("Z"))
    case.do(links.link(claim_id, person_id, "asserted_by"))
    case.do(binning.bin_items([mark_id]))
    assert count(case, "claim") == 1


def test_a_record_takes_its_bare_marks_along_but_not_those_that_say_more(case: Case) -> None:
    source_id, layer_id = add_text(case)
    _, person_id = case.do(marks.mark_person(passage(layer_id, "Zelensky")))
    (other,) = case.do(marks.mark_as([passage(layer_id, "Zelensky showed")], person_id))
    case.do(marks.tag_mark(other, case.do(tags.add_tag("t"))))
    case.do(binning.bin_items([person_id]))
    with case.reading() as session:
        (left,) = marks_of_source(session, source_id)
    assert left.id == other
    assert left.kind == "tag"
    case.undo().result()
    assert count(case, "annotation") == 2
    assert count(case, "person") == 1


def test_a_binned_source_hides_its_marks_and_comes_back_with_them(case: Case) -> None:
    source_id, layer_id = add_text(case)
    case.do(marks.mark_claim(passage(layer_id, "155")))
    case.do(binning.bin_items([source_id]))
    with case.reading() as session:
        assert sources(session) == []
        assert marks_of_source(session, source_id) == []
    again, _ = add_text(case)
    assert again == source_id
    with case.reading() as session:
        assert len(marks_of_source(session, source_id)) == 1


def test_the_label_says_what_went(case: Case) -> None:
    people = [case.do(records.add_person(name)) for name in "AB"]
    assert case.do(binning.bin_items(people)) == 2
    assert case.undo_label() == "Move 2 records to bin"
