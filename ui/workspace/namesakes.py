"""From one mention of a name to the next in the text in front, in whatever form it stands there."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.anchors.mentions import find_mentions
from app.queries.mentions import finder_of
from app.queries.refs import refs
from app.vocabulary import MENTIONABLE
from ui.workspace.menus import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from app.anchors.mentions import Finder
    from app.anchors.place import PassageAt
    from app.changes import Changes
    from app.names.mentioning import MentionFinder
    from ui.case_session import CaseSession
    from ui.documents.text_tab import TextTab
    from ui.workspace.marking import Surroundings

    Look = Iterator[tuple[int, int] | None]

SLICE: Final = 0.06
"""Seconds that the look goes on before other questions of the window have their turn."""


class Namesakes(QObject):
    """Goes from mention to mention: of a record in any form, as its list of mentions finds them.

    Words that are selected and name no record are looked for as they are written.
    """

    def __init__(self, session: CaseSession, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._around = session, around
        self._item_id = self._words = ""
        self._finder: MentionFinder | None = None
        self._age = 0  # rises when names change: what was asked for before is not kept
        self._at: PassageAt | None = None
        self._look: Look | None = None
        session.changed.connect(self._follow)

    def go(self, text: TextTab, by: int, *, marked: str, inspected: str) -> None:
        """Go to the next (1) or previous (-1) mention of what the mark, or else the place, names.

        ``marked`` is the record that the selected mark shows, ``inspected`` the one to look for
        where nothing is selected; either may be empty.
        """
        words, is_on_the_way = text.quote(), self._at is not None and text.place() == self._at
        if not is_on_the_way and (marked or words):
            self._look_for(marked, words)
        elif not self._item_id and not self._words:
            self._look_for(inspected, "")
        if self._item_id:
            self._go_to_forms(text, by)
        elif self._words:
            self._begin(text, by, lambda piece: find_mentions(piece, [self._words]))
        else:
            self._around.inform(self.tr("Select a name, or a mark of somebody, first."))

    def _look_for(self, item_id: str, words: str) -> None:
        if item_id != self._item_id:
            self._finder = None
        self._item_id, self._words = item_id, "" if item_id else words

    def _go_to_forms(self, text: TextTab, by: int) -> None:
        item_id, known, age = self._item_id, self._finder, self._age

        def forms(session: Session) -> MentionFinder | None:
            if known is None and item_id in refs(session, [item_id]):
                return finder_of(session, item_id)[0]
            return known

        def begin(finder: MentionFinder | None) -> None:
            if age == self._age and item_id == self._item_id:
                self._finder = finder
            if finder is None:
                self._item_id = ""
            else:
                self._begin(text, by, partial(_found_by, finder))

        self._session.load("the forms of a name", forms, begin)

    def _begin(self, text: TextTab, by: int, find: Finder) -> None:
        if not isValid(text):
            return
        self._look = text.mentions_beside(find, by)
        self._go_on(text, text.layer_id, self._look)

    def _go_on(self, text: TextTab, layer_id: str, look: Look) -> None:
        def then(answer: tuple[tuple[int, int] | None, bool]) -> None:
            place, is_over = answer
            if self._look is not look or not isValid(text) or text.layer_id != layer_id:
                return
            if place is not None:
                text.go_to(layer_id, *place, select=True)
                self._at = text.place()
            elif is_over:
                self._tell_none(text)
            else:
                self._go_on(text, layer_id, look)

        self._session.load("", lambda _s: _slice_of(look), then)

    def _tell_none(self, text: TextTab) -> None:
        name = self._words
        if self._item_id:
            found = self._session.read(lambda s: refs(s, [self._item_id])).get(self._item_id)
            name = found.title if found else text.quote()
        self._around.inform(
            self.tr("No other mention of “{}” in this text.").format(shortened(name))
        )

    def _follow(self, changes: Changes) -> None:
        if changes.touches("Item", "Name", *(kind.label for kind in MENTIONABLE)):
            self._finder, self._age = None, self._age + 1


def _found_by(finder: MentionFinder, piece: str) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in finder.find(piece)]


def _slice_of(look: Look) -> tuple[tuple[int, int] | None, bool]:
    """Return the place, once it is found, and whether all was looked through."""
    until = time.monotonic() + SLICE
    for place in look:
        if place is not None:
            return place, True
        if time.monotonic() > until:
            return None, False
    return None, True
