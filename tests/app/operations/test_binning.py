from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from app.model.base import Base
from app.operations import binning, links, marks, records, sources, tags
from app.queries import record_rows
from app.queries.annotation_rows import marks_of_source
from app.queries.link_rows import all_links
from app.queries.overview import counts
from app.queries.source_rows import sources as all_sources
from app.vocabulary import ItemKind
from tests.factory import add_text, passage, png

if TYPE_CHECKING:
    import pytest

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
        assert all_sources(session) == []
        assert marks_of_source(session, source_id) == []
    again, _ = add_text(case)
    assert again == source_id
    with case.reading() as session:
        assert len(marks_of_source(session, source_id)) == 1


def test_a_source_takes_along_what_only_its_marks_show(case: Case) -> None:
    source_id, layer_id = add_text(case)
    case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    _, person_id = case.do(marks.mark_person(passage(layer_id, "Zelensky")))
    _, other_layer = add_text(case, "Zelensky again.", title="Article B")
    case.do(marks.mark_as([passage(other_layer, "Zelensky", "Zelensky again.")], person_id))
    before = rows(case)
    case.do(binning.bin_items([source_id]))
    assert (count(case, "claim"), count(case, "person"), count(case, "annotation")) == (0, 1, 1)
    back = case.do(binning.restore_items([source_id]))
    assert back == binning.BroughtBack(2)
    assert rows(case) == before


def test_what_went_in_before_stays_when_its_source_comes_back(case: Case) -> None:
    source_id, layer_id = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    case.do(marks.mark_person(passage(layer_id, "Zelensky")))
    case.do(binning.bin_items([mark_id]))
    case.do(binning.bin_items([source_id]))
    case.do(binning.restore_items([source_id]))
    assert (count(case, "annotation"), count(case, "claim"), count(case, "person")) == (1, 0, 1)
    case.do(binning.restore_items([claim_id]))
    assert (count(case, "annotation"), count(case, "claim")) == (2, 1)


def test_two_acts_in_the_same_moment_are_not_mixed_up(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.steps.step.now", lambda: "2025-06-01T12:00:00.000Z")
    first, second = (case.do(records.add_person(name)) for name in "AB")
    case.do(binning.bin_items([first]))
    case.do(binning.bin_items([second]))
    case.do(binning.restore_items([second]))
    with case.reading() as session:
        assert [row.id for row in record_rows.records(session, "person")] == [second]


def test_one_of_several_comes_back_alone_with_what_its_own_marks_show(case: Case) -> None:
    (first, first_layer), (second, second_layer) = add_text(case), add_text(case, "155 again.")
    _, claim_id = case.do(marks.mark_claim(passage(first_layer, "155")))
    case.do(marks.mark_as([passage(second_layer, "155", "155 again.")], claim_id))
    person_id = case.do(records.add_person("A"))
    case.do(binning.bin_items([first, second, person_id]))
    assert count(case, "claim") == 0
    for source_id in (first, second):
        case.do(binning.restore_items([source_id]))
        assert (count(case, "source"), count(case, "claim"), count(case, "person")) == (1, 1, 0)
        case.undo().result()


def test_a_mark_brings_its_source_back_and_says_so(case: Case) -> None:
    source_id, layer_id = add_text(case)
    mark_id, _ = case.do(marks.mark_claim(passage(layer_id, "155")))
    case.do(marks.mark_person(passage(layer_id, "Zelensky")))
    case.do(binning.bin_items([mark_id]))
    case.do(binning.bin_items([source_id]))
    back = case.do(binning.restore_items([mark_id]))
    assert back == binning.BroughtBack(4, needed=(source_id,))
    assert (count(case, "annotation"), count(case, "source")) == (2, 1)


def test_a_link_on_a_link_is_out_of_sight_with_every_end(case: Case) -> None:
    people = [case.do(records.add_person(name)) for name in "ABC"]
    first = case.do(links.link(people[0], people[1], "same_as"))
    case.do(links.link(people[2], first, "supports"))
    before = rows(case)
    case.do(binning.bin_items([people[0]]))
    with case.reading() as session:
        assert all_links(session) == []
        assert [row.links for row in record_rows.records(session, "person")] == [0, 0]
    case.do(binning.restore_items([people[0]]))
    assert rows(case) == before
    case.do(binning.bin_items([first]))
    case.do(binning.bin_items([people[1]]))
    assert case.do(binning.restore_items([first])).needed == (people[1],)
    assert rows(case) == before


def test_importing_a_page_leaves_other_pages_in_the_bin(case: Case) -> None:
    still = make_picture(case)
    first = case.do(sources.take_in(page(case, "first", still)))
    case.do(binning.bin_items([first.source_id]))
    second = case.do(sources.take_in(page(case, "second", still)))
    assert second.part_ids == first.part_ids
    assert count(case, "source") == 2
    case.do(binning.restore_items([first.source_id]))
    assert count(case, "source") == 3


def test_importing_one_of_several_again_brings_that_one_back(case: Case) -> None:
    ids = [add_text(case, text)[0] for text in ("one", "two")]
    case.do(binning.bin_items(ids))
    assert add_text(case, "two")[0] == ids[1]
    assert count(case, "source") == 1


def rows(case: Case) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of content, as it is now."""
    with case.reading() as session:
        return {
            name: sorted(map(tuple, session.execute(select(table))), key=repr)
            for name, table in Base.metadata.tables.items()
            if not name.startswith(("journal", "search", "content", "custody"))
        }


def make_picture(case: Case) -> sources.NewSource:
    data = png()
    sha256 = case.originals.put_bytes(data)
    return sources.NewSource("Still", sha256, len(data), "image/png", fields={"format": "picture"})


def page(case: Case, text: str, still: sources.NewSource) -> sources.NewSource:
    sha256 = case.originals.put_bytes(text.encode())
    return sources.NewSource(text, sha256, len(text), "text/html", parts=(still,))


def test_the_label_says_what_went(case: Case) -> None:
    people = [case.do(records.add_person(name)) for name in "AB"]
    assert case.do(binning.bin_items(people)) == 2
    assert case.undo_label() == "Move 2 records to bin"
