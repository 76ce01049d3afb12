from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.anchors.place import PassageAt, RegionAt
from app.anchors.region import Region
from app.errors import CaseProblem
from app.operations import marks, records, tags
from app.queries.annotation_rows import marks_of_source
from app.queries.record_details import record
from tests.factory import ARTICLE, add_picture, add_text, passage

if TYPE_CHECKING:
    from app.case import Case
    from app.queries.annotation_rows import MarkRow


def marks_in(case: Case, source_id: str) -> list[MarkRow]:
    with case.reading() as session:
        return marks_of_source(session, source_id)


def test_a_claim_begins_with_the_words_of_its_passage(case: Case) -> None:
    source_id, layer_id = add_text(case)
    case.do(marks.mark_claim(passage(layer_id, "at least 155 citizens")))
    (mark,) = marks_in(case, source_id)
    assert mark.kind == "claim"
    assert mark.label == "at least 155 citizens"
    assert mark.passage.exact == "at least 155 citizens"
    assert ARTICLE[: mark.passage.start].endswith(mark.passage.prefix)
    assert mark.subjects[0].handle == "C-1"


def test_a_person_can_be_known_or_new(case: Case) -> None:
    source_id, layer_id = add_text(case)
    _, person_id = case.do(marks.mark_person(passage(layer_id, "Volodymyr Zelensky")))
    _, again = case.do(marks.mark_person(passage(layer_id, "Zelensky showed"), person_id=person_id))
    assert again == person_id
    assert [mark.label for mark in marks_in(case, source_id)] == ["Volodymyr Zelensky"] * 2


def test_evidence_is_numbered_and_named_by_its_quote(case: Case) -> None:
    _, layer_id = add_text(case)
    picture_id = add_picture(case)
    case.do(marks.mark_evidence(passage(layer_id, "footage of two men")))
    region = RegionAt(picture_id, Region(10, 10, 100, 100))
    _, evidence_id = case.do(marks.mark_evidence(region))
    with case.reading() as session:
        detail = record(session, evidence_id)
    assert detail.ref.handle == "E-002"
    assert detail.ref.title == "Region of Still 1"
    assert detail.marks[0].region == Region(10, 10, 100, 100)


def test_many_mentions_are_marked_in_one_step(case: Case) -> None:
    source_id, layer_id = add_text(case)
    _, person_id = case.do(marks.mark_person(passage(layer_id, "Zelensky")))
    further = case.further_mentions(layer_id, person_id)
    assert len(further) == 1
    case.do(marks.mark_as(further, person_id))
    assert case.further_mentions(layer_id, person_id) == []
    case.undo().result()
    assert len(marks_in(case, source_id)) == 1


def test_aliases_are_mentions_too(case: Case) -> None:
    _, layer_id = add_text(case)
    person_id = case.do(records.add_person("Chen Haoran", aliases=["陈浩然"]))
    found = case.further_mentions(layer_id, person_id)
    assert [ARTICLE[place.start : place.end] for place in found] == ["陈浩然", "Chen Haoran"]


def test_a_mark_moves_and_cuts_its_quote_anew(case: Case) -> None:
    source_id, layer_id = add_text(case)
    mark_id, _ = case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    case.do(marks.move_mark(mark_id, passage(layer_id, "at least 155 citizens fight")))
    (mark,) = marks_in(case, source_id)
    assert mark.passage.exact == "at least 155 citizens fight"
    assert case.undo_label() == "Move ends of mark"


def test_a_region_is_clamped_and_moves(case: Case) -> None:
    picture_id = add_picture(case, width=640, height=480)
    mark_id, _ = case.do(marks.mark_person(RegionAt(picture_id, Region(600, -5, 100, 50))))
    (mark,) = marks_in(case, picture_id)
    assert mark.region == Region(600, 0, 40, 45)
    assert mark.label == "Unnamed P-1"
    case.do(marks.move_mark(mark_id, RegionAt(picture_id, Region(0, 0, 40, 45))))
    assert marks_in(case, picture_id)[0].region == Region(0, 0, 40, 45)


def test_a_mark_stays_in_its_own_text_or_picture(case: Case) -> None:
    _, layer_id = add_text(case)
    picture_id = add_picture(case)
    mark_id, _ = case.do(marks.mark_claim(passage(layer_id, "155")))
    with pytest.raises(CaseProblem, match=r"mark\.other_place"):
        case.do(marks.move_mark(mark_id, RegionAt(picture_id, Region(0, 0, 5, 5))))


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 4), (0, 10**6)])
def test_nothing_is_marked_outside_the_text(case: Case, start: int, end: int) -> None:
    _, layer_id = add_text(case)
    with pytest.raises(CaseProblem, match=r"mark\.outside_text"):
        case.do(marks.mark_claim(PassageAt(layer_id, start, end)))


def test_nothing_is_marked_outside_the_picture(case: Case) -> None:
    picture_id = add_picture(case)
    with pytest.raises(CaseProblem, match=r"mark\.outside_picture"):
        case.do(marks.mark_claim(RegionAt(picture_id, Region(900, 0, 50, 50))))


def test_one_mark_may_show_several_records_and_tags(case: Case) -> None:
    source_id, layer_id = add_text(case)
    tag_id = case.do(tags.add_tag("weapons", key=1))
    mark_id = case.do(marks.mark_with_tag(passage(layer_id, "footage"), tag_id))
    assert marks_in(case, source_id)[0].kind == "tag"
    claim_id = case.do(marks.state_on_mark(mark_id))
    case.do(marks.exhibit_on_mark(mark_id))
    case.do(marks.name_on_mark(mark_id, name="X"))
    (mark,) = marks_in(case, source_id)
    assert [subject.kind for subject in mark.subjects] == ["claim", "evidence", "person"]
    case.do(marks.hide_on_mark(mark_id, claim_id))
    case.do(marks.untag_mark(mark_id, tag_id))
    (mark,) = marks_in(case, source_id)
    assert mark.kind == "evidence"
    assert mark.tags == ()


def test_a_note_is_a_mark_of_its_own(case: Case) -> None:
    source_id, layer_id = add_text(case)
    mark_id = case.do(marks.mark_with_note(passage(layer_id, "footage"), " check this "))
    (mark,) = marks_in(case, source_id)
    assert (mark.kind, mark.note, mark.label) == ("note", "check this", "check this")
    case.do(records.edit(mark_id, note="checked"))
    assert marks_in(case, source_id)[0].note == "checked"


def test_many_places_get_a_tag_in_one_step_and_those_that_have_it_are_left_out(case: Case) -> None:
    source_id, layer_id = add_text(case)
    tag_id = case.do(tags.add_tag("named"))
    claimed, _ = case.do(marks.mark_claim(passage(layer_id, "155")))
    case.do(marks.mark_with_tag(passage(layer_id, "euros"), tag_id))
    places = [passage(layer_id, words) for words in ("155", "euros", "two men", "155")]
    tagged = case.do(marks.mark_all_with_tag(places, tag_id))
    assert (len(tagged.made), tagged.had) == (2, 1)
    assert case.undo_label() == "Tag 2 passages"
    rows = {row.id: row for row in marks_in(case, source_id)}
    assert [rows[made].passage.exact for made in tagged.made] == ["155", "two men"]
    assert not rows[claimed].tags  # a mark of another meaning stays as it is
    assert case.do(marks.mark_all_with_tag(places, tag_id)).had == 3
    case.undo().result()  # a gesture that found nothing to do left no step
    assert len(marks_in(case, source_id)) == 2
