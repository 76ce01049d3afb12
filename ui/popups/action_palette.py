"""Finds an action by a few letters, and does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.popups.choice_list import Choice
from ui.popups.chooser import Chooser
from ui.popups.fuzzy import Fit, fit
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.actions.doable import Doable

_FIND: Final = QT_TRANSLATE_NOOP("ActionPalette", "Find an action")

_BY_MENU, _BY_TIP = 120, 60
"""What it is worth if words are found in the menu's name, or only in the longer explanation."""

_KEPT: Final = 60
"""How many rows are shown at most."""


class ActionPalette(Chooser):
    """Lists what can be done, what was done last first; what can not be done now says why."""

    def __init__(
        self, window: QWidget, doable: Sequence[Doable], recent: Sequence[str] = ()
    ) -> None:
        super().__init__(window, translate("ActionPalette", _FIND))
        self._doable = doable
        self._recent = {action_id: place for place, action_id in enumerate(recent)}
        self.wanted.connect(self._look_up)

    def _look_up(self, words: str) -> None:
        found = ranked(words, self._doable, self._recent)
        choices = [_choice(one, lit) for one, lit in found[:_KEPT]]
        self.show_choices(words, choices, self.tr("No action is called so."))


def ranked(
    words: str, doable: Sequence[Doable], recent: dict[str, int]
) -> list[tuple[Doable, tuple[int, ...]]]:
    """Return what fits some words, the best first, each with the places of its title that do.

    What can not be done now comes behind what can; without words what was done last comes first.
    """
    found = []
    for place, one in enumerate(doable):
        told = _fit(words, one) if words.strip() else None
        if told is None and words.strip():
            continue
        last = recent.get(one.id, len(recent) + 1) if one.id else len(recent) + 1
        worth, lit = (told.worth, told.places) if told is not None else (0, ())
        worth += 30 if last <= len(recent) else 0
        found.append(((bool(one.why_not), -worth, last, place), one, lit))
    found.sort(key=lambda row: row[0])
    return [(one, lit) for _, one, lit in found]


def _fit(words: str, one: Doable) -> Fit | None:
    by_title = fit(words, one.title)
    if by_title is not None:
        return by_title
    text = f"{one.menu} {one.title} {one.key}".casefold()
    if all(word in text for word in words.casefold().split()):
        return Fit(_BY_MENU, ())
    if all(word in one.tip.casefold() for word in words.casefold().split()):
        return Fit(_BY_TIP, ())
    return None


def _choice(one: Doable, lit: tuple[int, ...]) -> Choice:
    return Choice(one, one.title, one.menu, one.key, one.sign, lit, one.why_not)
