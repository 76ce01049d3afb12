from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select, text

from app.anchors.place import PassageAt, RegionAt
from app.anchors.region import Region
from app.case import Case
from app.errors import CaseProblem
from app.model import Base, Claim
from app.operations import assessments, binning, links, marks, records, tags
from app.phrases import phrase
from app.store.file.engine import connect
from app.store.steps import undo
from app.store.steps.journal import Group
from tests.factory import ARTICLE, add_picture, add_text, make_case, passage, put_on_record

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


def alter(case: Case, statement: str) -> None:
    """Change a case behind its back, as another program could."""
    connection = connect(case.access)
    connection.execute(statement)
    connection.close()


def declined(case: Case) -> str:
    """Return what is said when undo declines; nothing of the case is changed."""
    before = content(case)
    with pytest.raises(CaseProblem) as raised:
        case.undo().result()
    assert content(case) == before
    return phrase(raised.value)


def test_undo_declines_when_a_row_is_not_as_it_was_left(case: Case) -> None:
    claim_id = case.do(marks.mark_claim(passage(add_text(case)[1], "155 citizens")))[1]
    case.do(records.edit(claim_id, note="fine", statement="mine"))
    alter(case, "UPDATE claim SET statement = 'altered'")
    assert declined(case) == (
        "“Edit claim” can not be reversed: of C-1 “altered”, the field “Statement” held “mine” and "
        "holds “altered” now. Nothing was changed."
    )


def test_undo_declines_in_the_terms_of_the_field(case: Case) -> None:
    claim_id = case.do(records.add_claim("They fight"))
    case.do(assessments.assess(claim_id, credibility="2"))
    alter(case, "UPDATE assessment SET credibility = NULL")
    said = declined(case)
    assert (
        "the field “Information credibility” held “2 Probably true” and holds nothing now" in said
    )


def test_undo_names_a_record_that_is_gone_or_there_again(case: Case) -> None:
    person_id = case.do(records.add_person("Chen Haoran"))
    case.do(records.edit(person_id, role="guard"))
    alter(case, "DELETE FROM person")
    alter(case, "DELETE FROM item")
    assert "P-1 “Chen Haoran” is no longer in the case" in declined(case)


def test_words_that_were_typed_and_taken_back_are_passed_over(case: Case) -> None:
    claim_id = case.do(records.add_claim("They fight"))
    typing = Group()
    for note in ("in May", "in May 2025", ""):
        case.do(records.edit(claim_id, note=note), group=typing)
    assert case.undo_label() == "Add claim"
    case.undo().result()
    with case.reading() as session:
        assert session.get(Claim, claim_id) is None
    assert case.redo_label() == "Add claim"
    case.redo().result()
    assert case.undo_label() == "Add claim"


def test_a_group_of_many_rows_is_not_looked_through(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim_id = case.do(records.add_claim("They fight"))
    typing = Group()
    for note in ("in May", ""):
        case.do(records.edit(claim_id, note=note), group=typing)
    assert case.undo_label() == "Add claim"
    monkeypatch.setattr(undo, "_LARGEST_SITTING", 1)
    assert case.undo_label() == "Edit claim"


def test_what_undo_means_is_known_without_walking_the_journal(case: Case) -> None:
    case.do(records.add_claim("first"))
    for number in range(30):
        case.do(records.add_claim(str(number)))
        case.undo().result()
        case.do(put_on_record("Export report"))
    statements = []
    with case.reading() as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", lambda *seen: statements.append(seen[2]))
        found = undo.target(connection, "undo")
    assert found is not None
    assert found.label == "Add claim"
    assert len(statements) == 4


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
        st.tuples(st.just("reopen"), st.none(), st.none()),
    ),
    max_size=14,
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with make_case(tmp_path_factory.mktemp("shared")) as case:
        return case.path, add_text(case)[1], add_picture(case)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(verbs)
def test_undoing_everything_gives_the_same_content(shared: Any, sequence: list[Any]) -> None:
    path, *places = shared
    player = Player(Case.open(path, user="M. Example"), *places)
    states = [content(player.case)]
    position = 0
    try:
        for verb, first, second in sequence:
            if verb == "reopen":
                player.reopen()
            elif verb == "undo":
                if position:
                    player.case.undo().result()
                    position -= 1
            elif verb == "redo":
                if position + 1 < len(states):
                    player.case.redo().result()
                    position += 1
            elif player.play(verb, first, second):
                position += 1
                states[position:] = [content(player.case)]
            assert content(player.case) == states[position]
        player.reopen()
        while position:
            player.case.undo().result()
            position -= 1
            assert content(player.case) == states[position]
    finally:
        player.case.close()


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

    def reopen(self) -> None:
        self.case.close()
        self.case = Case.open(self.case.path, user="Another")

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
