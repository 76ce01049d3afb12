"""Which rows a table has, in which order, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.operations import binning, collections, marks, records, tags
from app.queries.tables import collections as collection_table
from app.queries.tables import marks as mark_table
from app.queries.tables import sources as source_table
from app.queries.tables.marks import MarkColumn, MarkWish
from app.queries.tables.ordering import ordered
from app.queries.tables.sources import SourceColumn, SourceWish
from tests.factory import add_picture, add_text, make_case, passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.case import Case
    from app.changes import Changes
    from app.store.steps.step import Gesture


class World:
    """Two articles and a still, in collections, with marks and tags."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.article, layer = add_text(case, title="Volunteers named")
        self.other, self.second_layer = add_text(case, "Добровольці воюють. Denied.", title="добро")
        self.still = add_picture(case, title="Still")
        case.do(records.edit(self.article, publisher="Agency", reliability="B"))
        case.do(records.edit(self.other, publisher="agenda", reading_status="done"))
        self.press = case.do(collections.add_collection("Press"))
        self.abroad = case.do(collections.add_collection("Abroad", parent_id=self.press))
        case.do(collections.put_into_collection(self.press, [self.article]))
        case.do(collections.put_into_collection(self.abroad, [self.other, self.still]))
        self.tag = case.do(tags.add_tag("checked"))
        case.do(tags.tag_records([self.still], self.tag))
        self.claim_mark, _ = case.do(marks.mark_claim(passage(layer, "at least 155 citizens")))
        self.person_mark, _ = case.do(marks.mark_person(passage(layer, "陈浩然")))
        self.note_mark = case.do(marks.mark_with_note(passage(layer, "footage"), "Which one?"))
        self.tag_mark = case.do(marks.mark_with_tag(passage(layer, "euros"), self.tag))

    def sources(self, **wish: Any) -> list[str]:
        with self.case.reading() as session:
            return source_table.source_ids(session, SourceWish(**wish))

    def marks(self, **wish: Any) -> list[str]:
        return self.marks_of(MarkWish(**wish))

    def marks_of(self, wish: MarkWish) -> list[str]:
        with self.case.reading() as session:
            return mark_table.mark_ids(session, wish)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with make_case(tmp_path_factory.mktemp("tables")) as case:
        yield World(case)


def test_sources_are_in_the_order_of_any_column_and_come_last_without_a_value(world: World) -> None:
    article, other, still = world.article, world.other, world.still
    assert world.sources() == [article, other, still]
    assert world.sources(descending=True) == [still, other, article]
    assert world.sources(column=SourceColumn.PUBLISHER) == [article, other, still]
    assert world.sources(column=SourceColumn.PUBLISHER, descending=True) == [other, article, still]
    assert world.sources(column=SourceColumn.STATUS)[-1] == other
    assert world.sources(column=SourceColumn.MARKS, descending=True)[0] == article
    for column in SourceColumn:
        assert sorted(world.sources(column=column)) == sorted([article, other, still])


def test_sources_are_narrowed_by_words_status_tag_and_collection(world: World) -> None:
    assert world.sources(words="ДОБРО") == [world.other]
    assert world.sources(words="s-1 agency") == [world.article]
    assert world.sources(status="done") == [world.other]
    assert world.sources(tag_id=world.tag) == [world.still]
    assert world.sources(collection_id=world.abroad) == [world.other, world.still]
    assert len(world.sources(collection_id=world.press)) == 3


def test_a_row_of_a_source_says_what_stands_in_its_columns(world: World) -> None:
    with world.case.reading() as session:
        still, article = source_table.source_rows(session, [world.still, world.article, "gone"])
    assert (still.title, still.collections) == ("Still", ("Abroad",))
    assert [tag.name for tag in still.tags] == ["checked"]
    assert (article.handle, article.marks, article.reliability) == ("S-1", 4, "B")


def test_marks_are_in_the_order_of_any_column(world: World) -> None:
    in_text = [world.claim_mark, world.note_mark, world.person_mark, world.tag_mark]
    assert world.marks() == in_text
    assert world.marks(descending=True) == in_text[::-1]
    assert world.marks(column=MarkColumn.QUOTE)[0] == world.claim_mark
    made = [world.claim_mark, world.person_mark, world.note_mark, world.tag_mark]
    assert world.marks(column=MarkColumn.MADE) == made
    for column in MarkColumn:
        assert sorted(world.marks(column=column)) == sorted(in_text)


def test_marks_are_narrowed_by_what_they_show_their_words_and_their_place(world: World) -> None:
    assert world.marks(kind="claim") == [world.claim_mark]
    assert world.marks(kind="note") == [world.note_mark]
    assert world.marks(kind="tag") == [world.tag_mark]
    assert world.marks(words="which one") == [world.note_mark]
    assert world.marks(words="c-1 citizens") == [world.claim_mark]
    assert world.marks(tag_id=world.tag) == [world.tag_mark]
    assert world.marks(source_id=world.other) == []
    assert len(world.marks(collection_id=world.press)) == 4


WISHES = [
    *(MarkWish(column=column, descending=down) for column in MarkColumn for down in (False, True)),
    *(MarkWish(kind="claim"), MarkWish(words="c-1"), MarkWish(words="note", descending=True)),
]


def test_what_changes_moved_is_what_a_whole_reading_gives(tmp_path: Path) -> None:
    with make_case(tmp_path) as case:
        world = World(case)
        wishes = [*WISHES, MarkWish(tag_id=world.tag), MarkWish(collection_id=world.abroad)]
        seen: list[Changes] = []
        case.feed.subscribe(seen.append)
        other, text = world.second_layer, "Добровольці воюють. Denied."
        _, claim = case.do(marks.mark_claim(passage(other, "Denied", text)))
        gestures: list[Gesture[Any]] = [
            marks.mark_with_note(passage(other, "воюють", text), "A note"),
            records.edit(claim, statement="Another statement: c-1"),
            marks.tag_mark(world.note_mark, world.tag),
            binning.bin_items([world.claim_mark, claim]),
            collections.put_into_collection(world.abroad, [world.article]),
            binning.bin_items([world.other]),
        ]
        for one in gestures:
            before = [world.marks_of(wish) for wish in wishes]
            seen.clear()
            case.do(one)
            with case.reading() as session:
                after = [
                    mark_table.mark_ids_since(session, wish, ids, seen)
                    for wish, ids in zip(wishes, before, strict=True)
                ]
            assert after == [world.marks_of(wish) for wish in wishes]


def test_a_row_of_a_mark_says_where_it_is_and_whose(world: World) -> None:
    with world.case.reading() as session:
        (row,) = mark_table.mark_rows(session, [world.person_mark])
    assert (row.mark.label, row.source.handle, row.by) == ("陈浩然", "S-1", "M. Example")


def test_collections_are_told_with_what_they_stand_in(world: World) -> None:
    with world.case.reading() as session:
        press, abroad = collection_table.collections(session)
        (home,) = collection_table.collections_of(session, world.still)
    assert (press.name, press.depth, press.sources) == ("Press", 0, 1)
    assert (abroad.path, abroad.depth, abroad.sources) == (("Press", "Abroad"), 1, 2)
    assert home == abroad


def test_what_lies_in_the_bin_is_in_no_table(case: Case) -> None:
    world = World(case)
    case.do(binning.bin_items([world.article, world.abroad]))
    assert world.sources() == [world.other, world.still]
    assert world.sources(collection_id=world.press) == []
    assert world.marks() == []


@given(st.lists(st.one_of(st.none(), st.text("aBcД", max_size=2))), st.booleans())
def test_an_order_keeps_all_and_puts_what_has_no_value_last(
    values: list[str | None], descending: bool
) -> None:
    pairs = [(value, str(at)) for at, value in enumerate(values)]
    places = [int(item_id) for item_id in ordered(pairs, descending=descending)]
    assert sorted(places) == list(range(len(values)))
    told = [(values[place] or "").casefold() for place in places]
    there = [value for value in told if value]
    assert there == sorted(there, reverse=descending)
    assert told[: len(there)] == there
