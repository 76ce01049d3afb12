from __future__ import annotations

from typing import TYPE_CHECKING

from app.names.likeness import Likeness
from app.operations import binning, marks, records
from app.queries import mentions
from tests.factory import ARTICLE, add_text, passage

if TYPE_CHECKING:
    import pytest

    from app.case import Case
    from app.queries.mentions import MentionRow, MentionSearch

ABROAD = "Про Зеленського писали.\n\nЗеленський (Volodymyr Zelenskyy) мовчав.\n"


def all_of(case: Case, search: MentionSearch) -> list[MentionRow]:
    """Ask until the search is complete, for as short a time as can be."""
    rows: list[MentionRow] = []
    while True:
        with case.reading() as session:
            found = search.go_on(session, seconds=0.000_1)
        rows += found.rows
        if found.is_complete:
            assert found.done == found.total or found.has_more
            return rows


def words(rows: list[MentionRow]) -> list[str]:
    return [row.words for row in rows]


def test_a_search_goes_through_the_case_in_the_order_of_its_sources(case: Case) -> None:
    _, first = add_text(case)
    _, second = add_text(case, ABROAD, title="Abroad")
    add_text(case, "Nobody is named here.", title="Empty")
    place = passage(first, "Volodymyr Zelensky")
    _, person_id = case.do(marks.mark_person(place))
    case.do(records.set_names(person_id, ["Зеленський"]))
    rows = all_of(case, case.mentions(person_id))
    assert words(rows) == ["Zelensky", "Зеленського", "Зеленський", "Volodymyr Zelenskyy"]
    assert [row.source.title for row in rows] == ["Article A", *["Abroad"] * 3]
    assert [row.is_sure for row in rows] == [False, False, True, False]
    assert (rows[2].before, rows[2].after) == ("", " (Volodymyr Zelenskyy) мовчав.")
    assert words(all_of(case, case.mentions(person_id, layer_id=second))) == words(rows)[1:]
    search = case.mentions(person_id, source_id=rows[0].source.id)
    assert words(all_of(case, search)) == ["Zelensky"]
    with case.reading() as session:
        assert case.mentions(person_id).go_on(session, seconds=60).marked == 1


def test_the_index_leaves_no_text_out_that_reading_all_would_find(case: Case) -> None:
    texts = [
        "记者说陈浩然在场。",
        "김철수는 왔다.",
        "Visit O’Brien’s Pub",
        "#VolodymyrZelensky",
        "قال وزيلينسكي",
        ABROAD,
        "Volodymyr-Zelensky",
    ]
    layers = [add_text(case, text, title=text)[1] for text in texts]
    names = ["陈浩然", "김철수", "O'Brien", "زيلينسكي"]
    person_id = case.do(records.add_person("Volodymyr Zelensky", aliases=names))
    everywhere = [row.place for row in all_of(case, case.mentions(person_id))]
    one_by_one = [
        row.place
        for layer_id in layers
        for row in all_of(case, case.mentions(person_id, layer_id=layer_id))
    ]
    assert everywhere == one_by_one
    assert {place.layer_id for place in everywhere} == set(layers)


def test_what_is_marked_or_in_the_bin_is_left_out(case: Case) -> None:
    _, layer_id = add_text(case)
    other_source, _ = add_text(case, ABROAD, title="Abroad")
    person_id = case.do(records.add_person("Zelensky", aliases=["Зеленський"]))
    rows = all_of(case, case.mentions(person_id))
    case.do(marks.mark_as([rows[0].place], person_id))
    case.do(binning.bin_items([other_source]))
    assert words(all_of(case, case.mentions(person_id))) == ["Zelensky"]
    assert len(case.further_mentions(layer_id, person_id)) == 1


def test_a_record_that_shares_a_name_is_told(case: Case) -> None:
    _, layer_id = add_text(case)
    person_id = case.do(records.add_person("Zelensky"))
    office_id = case.do(records.add_organisation("Office", aliases=["zelensky"]))
    row, *_ = all_of(case, case.mentions(person_id, layer_id=layer_id))
    assert [ref.id for ref in row.others] == [office_id]
    assert not row.is_sure
    assert row.likeness is Likeness.EXACT


def test_a_search_that_finds_too_much_stops_and_says_so(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mentions, "MOST", 2)
    add_text(case, ARTICLE * 3)
    person_id = case.do(records.add_person("Zelensky"))
    with case.reading() as session:
        found = case.mentions(person_id).go_on(session, seconds=60)
    assert found.has_more
    assert len(found.rows) >= 2
