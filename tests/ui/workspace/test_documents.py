"""What documents show of marks after any gestures is what they would read if opened now."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.anchors.place import PassageAt
from app.anchors.text import cut
from app.errors import CaseProblem
from app.operations import binning, links, marks, records, tags
from app.queries import annotation_rows
from tests.factory import ARTICLE, add_text, make_case
from ui.case_session import CaseSession
from ui.documents.document import MovedMark
from ui.documents.text.mark_index import MarkIndex, by_layer
from ui.workspace import documents as module
from ui.workspace.documents import Documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.documents.text_tab import TextTab


class Reading:
    """Two texts that are open, one of them twice, and hands to change what is marked in them."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.case = make_case(folder)
        self._bot = qtbot
        self.layers = [add_text(self.case, ARTICLE + word, title=word) for word in ("A", "B")]
        self.people = [self.case.do(records.add_person(name)) for name in ("Haoran", "Chen")]
        self.tags = [self.case.do(tags.add_tag(name)) for name in ("doubt", "money")]
        claims = [self.case.do(records.add_claim(words)) for words in ("One", "Other")]
        self.links = [self.case.do(links.link(*claims, "supports"))]
        self.shown = [*self.people, *claims, *self.links]
        self._mark_each()
        self.session = CaseSession(self.case)
        self._owner = QObject()
        self.documents = Documents(self.session, None, self._owner)
        self.tabs: list[TextTab] = []
        self.documents.opened.connect(self.tabs.append)
        for source_id, _ in (*self.layers, self.layers[0]):
            self.documents.open_again(source_id)
        self.wait(lambda: all(tab.has_marks for tab in self.tabs))

    def _mark_each(self) -> None:
        """Show each record, and carry each tag, on a mark of its own."""
        layer_id = self.layers[0][1]
        for place, record in enumerate(self.shown):
            self.case.do(marks.mark_as([PassageAt(layer_id, place, place + 9)], record))
        for place, tag in enumerate(self.tags):
            self.case.do(marks.mark_with_tag(PassageAt(layer_id, place, 30), tag))

    def wait(self, so: Callable[[], object]) -> None:
        self._bot.waitUntil(lambda: bool(so()), timeout=15_000)

    def do(self, verb: str, which: int, start: int, length: int) -> None:
        """Do a gesture to one of what is there; one that means nothing now is left out."""
        case = self.case
        place = PassageAt(self.layers[which % 2][1], start, start + length)
        mark = self.marks[which % len(self.marks)] if self.marks else ""
        record, tag = self.shown[which % len(self.shown)], self.tags[which % 2]
        gestures = {
            "claim": lambda: case.do(marks.mark_claim(place)),
            "show": lambda: case.do(marks.mark_as([place, place], record)),
            "tag": lambda: case.do(marks.tag_mark(mark, tag)),
            "untag": lambda: case.do(marks.untag_mark(mark, tag)),
            "note": lambda: case.do(marks.mark_with_note(place, "Ask again")),
            "move": lambda: case.do(marks.move_mark(mark, place)),
            "hide": lambda: case.do(marks.hide_on_mark(mark, record)),
            "rename": lambda: case.do(records.edit(self.people[which % 2], name=f"N{start}")),
            "rename tag": lambda: case.do(records.edit(tag, name=f"T{start}")),
            "bin": lambda: case.do(binning.bin_items([mark])),
            "bin record": lambda: case.do(binning.bin_items([record])),
            "bin tag": lambda: case.do(binning.bin_items([tag])),
            "restore": lambda: case.do(binning.restore_items([record])),
            "undo": lambda: case.undo().result(),
            "redo": lambda: case.redo().result(),
        }
        with suppress(CaseProblem):
            gestures[verb]()

    @property
    def marks(self) -> list[str]:
        with self.case.reading() as session:
            return [row.id for row in annotation_rows.all_marks(session)]

    def settle(self) -> None:
        """Wait until the documents have followed all that was stored."""
        self.case.settle()
        QApplication.processEvents()
        answered: list[int] = []
        self.session.load("settled", lambda _session: 1, answered.append)
        self.wait(lambda: answered)

    def close(self) -> None:
        for tab in self.tabs:
            self.documents.forget(tab)
        self.session.close()
        self._owner.deleteLater()


@pytest.fixture
def reading(tmp_path: Path, qtbot: QtBot) -> Iterator[Reading]:
    reading = Reading(tmp_path, qtbot)
    yield reading
    reading.close()


VERBS = (
    *("claim", "show", "tag", "untag", "note", "move", "hide", "rename"),
    *("rename tag", "bin", "bin record", "bin tag", "restore", "undo", "redo"),
)
gestures = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 30), st.integers(0, 150), st.integers(1, 40)),
    min_size=4,
    max_size=8,
)


def check(reading: Reading) -> None:
    for tab in reading.tabs:
        with reading.case.reading() as session:
            rows = annotation_rows.marks_of_source(session, tab.source_id)
        fresh = MarkIndex(by_layer(rows).get(tab.layer_id, ()))
        shown = tab.view.page.marks.index.between(0, len(ARTICLE))
        assert shown == fresh.between(0, len(ARTICLE))


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example([("bin record", 2, 0, 1), ("undo", 0, 0, 1)])  # a claim, and with it the link to it
@given(gestures)
def test_what_changed_is_shown_as_if_all_were_read_again(reading, steps):
    for verb, which, start, length in steps:
        reading.do(verb, which, start, length)
        reading.settle()
        check(reading)


def test_a_record_shown_by_very_many_marks_lets_all_be_read_again(reading, monkeypatch):
    monkeypatch.setattr(module, "_MANY", 3)
    layer_id = reading.layers[1][1]
    places = [PassageAt(layer_id, start, start + 5) for start in range(0, 60, 10)]
    reading.case.do(marks.mark_as(places, reading.people[0]))
    reading.case.do(records.edit(reading.people[0], name="Another name"))
    reading.settle()
    reading.settle()
    check(reading)
    assert reading.tabs[1].view.page.marks.index.over(2)[0].label == "Another name"


def test_a_move_that_is_refused_is_taken_back(reading):
    layer_id = reading.layers[0][1]
    mark_id, _ = reading.case.do(marks.mark_claim(PassageAt(layer_id, 10, 20)))
    reading.settle()
    tab = reading.tabs[0]
    row = tab.view.page.marks.index.get(mark_id)
    tab.view.put_marks([replace(row, passage=cut(ARTICLE, 10, 30))])  # as the user left it
    beyond = PassageAt(layer_id, 10, 10_000)
    refused: list[CaseProblem] = []
    reading.session.failed.connect(refused.append)
    tab.mark_moved.emit(MovedMark(mark_id, beyond))
    reading.wait(lambda: refused)
    reading.settle()
    check(reading)
