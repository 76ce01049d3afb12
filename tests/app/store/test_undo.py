from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from app.anchors.place import PassageAt, RegionAt
from app.anchors.region import Region
from app.case import Case
from app.errors import CaseProblem
from app.model import Base, Claim
from app.operations import assessments, binning, links, marks, records, tags
from app.store.engine import writable
from app.store.journal import Group
from tests.factory import ARTICLE, add_picture, add_text, make_case, passage

if TYPE_CHECKING:
    from pathlib import Path


def content(case: Case) -> dict[str, list[Any]]:
    """Return every journalled row of the case."""
    tables = {mapper.local_table for mapper in Base.registry.mappers if mapper.class_.journalled}
    with case.reading() as session:
        return {
            table.name: sorted(map(repr, session.execute(select(table)).all())) for table in tables
        }


def test_undo_and_redo_say_what_they_did_and_restore_it_exactly(case: Case) -> None:
    _, layer_id = add_text(case)
    before = content(case)
    case.do(marks.mark_claim(passage(layer_id, "at least 155 citizens")))
    after = content(case)
    assert case.undo_label() == "Mark passage as claim"
    assert case.undo().result().label == "Mark passage as claim"
    assert content(case) == before
    assert case.redo_label() == "Mark passage as claim"
    case.redo().result()
    assert content(case) == after


def test_undo_goes_on_after_closing_and_opening(case: Case, tmp_path: Path) -> None:
    before = content(case)
    add_text(case)
    after = content(case)
    case.close()
    with Case.open(tmp_path / "case.redthread", user="other") as again:
        again.undo().result()
        assert content(again) == before
    with Case.open(tmp_path / "case.redthread", user="other") as again:
        again.redo().result()
        assert content(again) == after


def test_a_new_gesture_ends_the_redo_line(case: Case) -> None:
    case.do(records.add_person("A"))
    case.undo().result()
    case.do(records.add_person("B"))
    assert case.redo_label() is None
    with pytest.raises(CaseProblem, match=r"redo\.nothing"):
        case.redo().result()


def test_a_group_is_undone_as_one_and_by_its_name(case: Case) -> None:
    group = Group("Import 2 files")
    for name in "AB":
        case.do(records.add_person(name), group=group)
    assert case.undo_label() == "Import 2 files"
    assert case.undo().result().rows == 2
    assert case.undo_label() is None
    assert case.redo_label() == "Import 2 files"
    assert case.redo().result().rows == 2


def test_undo_declines_when_a_row_is_not_as_it_was_left(case: Case) -> None:
    claim_id = case.do(marks.mark_claim(passage(add_text(case)[1], "155 citizens")))[1]
    case.do(records.edit(claim_id, statement="mine"))
    with writable(case._file.writing) as connection:
        connection.execute(text("UPDATE claim SET statement = 'altered'"))
        connection.commit()
    with pytest.raises(CaseProblem, match=r"undo\.mismatch"):
        case.undo().result()
    with case.reading() as session:
        assert session.get(Claim, claim_id).statement == "altered"


# Any sequence of verbs, with undo and redo in between, leads back to the same content.

ids = st.integers(0, 30)
verbs = st.lists(
    st.one_of(
        st.tuples(st.just("claim"), st.integers(0, 100), st.integers(1, 40)),
        st.tuples(st.just("region"), st.integers(0, 600), st.integers(1, 400)),
        st.tuples(st.just("person"), st.sampled_from(["Chen", "陈浩然", "Zelensky"]), ids),
        st.tuples(st.just("edit"), ids, st.text(min_size=1, max_size=5)),
        st.tuples(st.just("assess"), ids, st.sampled_from(["1", "3", None])),
        st.tuples(st.just("link"), ids, ids),
        st.tuples(st.just("tag"), ids, st.sampled_from(["a", "b"])),
        st.tuples(st.just("names"), ids, st.lists(st.sampled_from("xyz"))),
        st.tuples(st.just("bin"), ids, ids),
        st.tuples(st.just("undo"), st.none(), st.none()),
        st.tuples(st.just("redo"), st.none(), st.none()),
    ),
    max_size=14,
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with make_case(tmp_path_factory.mktemp("shared")) as case:
        yield case, add_text(case)[1], add_picture(case)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(verbs)
def test_undoing_everything_gives_the_same_content(shared: Any, sequence: list[Any]) -> None:
    case, layer_id, picture_id = shared
    start = content(case)
    states = [start]
    player = Player(case, layer_id, picture_id)
    position = 0
    for verb, first, second in sequence:
        if verb == "undo":
            if position:
                case.undo().result()
                position -= 1
        elif verb == "redo":
            if position + 1 < len(states):
                case.redo().result()
                position += 1
        elif player.play(verb, first, second):
            position += 1
            states[position:] = [content(case)]
        assert content(case) == states[position]
    while position:
        case.undo().result()
        position -= 1
        assert content(case) == states[position]


class Player:
    """Plays verbs on whatever records there are; tells whether the verb changed anything."""

    def __init__(self, case: Case, layer_id: str, picture_id: str) -> None:
        self.case, self.layer_id, self.picture_id = case, layer_id, picture_id

    def play(self, verb: str, first: Any, second: Any) -> bool:
        before = content(self.case)
        try:
            getattr(self, verb)(first, second)
        except CaseProblem:
            assert content(self.case) == before
            return False
        return content(self.case) != before

    def some(self, table: str, place: int) -> str:
        with self.case.reading() as session:
            found = [row[0] for row in session.execute(text(f"SELECT id FROM {table} ORDER BY id"))]
        return found[place % len(found)] if found else "nothing"

    def claim(self, start: int, length: int) -> None:
        self.case.do(marks.mark_claim(PassageAt(self.layer_id, start, start + length)))

    def region(self, x: int, size: int) -> None:
        self.case.do(marks.mark_evidence(RegionAt(self.picture_id, Region(x, 5, size, size))))

    def person(self, name: str, place: int) -> None:
        start = place % len(ARTICLE)
        self.case.do(marks.mark_person(PassageAt(self.layer_id, start, start + 1), name=name))

    def edit(self, place: int, statement: str) -> None:
        self.case.do(records.edit(self.some("claim", place), statement=statement))

    def assess(self, place: int, credibility: str | None) -> None:
        self.case.do(assessments.assess(self.some("claim", place), credibility=credibility))

    def link(self, first: int, second: int) -> None:
        ends = self.some("item", first), self.some("item", second)
        self.case.do(links.link(*ends, "supports"))

    def tag(self, place: int, name: str) -> None:
        group, mark_id = Group(), self.some("annotation", place)
        if mark_id != "nothing":
            tag_id = self.case.do(tags.add_tag(name), group=group)
            self.case.do(marks.tag_mark(mark_id, tag_id), group=group)

    def names(self, place: int, names: list[str]) -> None:
        self.case.do(records.set_names(self.some("person", place), names))

    def bin(self, first: int, second: int) -> None:
        self.case.do(binning.bin_items([self.some("item", first), self.some("item", second)]))
