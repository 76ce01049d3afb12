"""Context menus as data: what stands in one, and how it opens without stopping anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QMenu

from ui.actions.catalogue import ACTIONS
from ui.actions.key_texts import key_texts
from ui.theme.icons import badge, icon
from ui.translation import translate
from ui.widgets.row_sign import row_sign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from app.queries.refs import ItemRef

LONGEST: Final = 44
"""Code points of a record's title that a menu shows."""

_BADGES: Final = {"mark.claim": "claim", "mark.person": "person", "mark.evidence": "evidence"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu: something to do, or, with ``entries``, a menu of its own.

    ``key`` is only shown: the actions of the window listen for it.
    """

    text: str
    do: Callable[[], object] | None = None
    sign: QIcon | None = None
    key: str = ""
    entries: tuple[Entry, ...] = ()
    checked: bool = False


LINE: Final = Entry("")
"""A line between two parts of a menu."""


def of_action(action_id: str, do: Callable[[], object], text: str = "") -> Entry:
    """Return an entry with the text, the sign and the key of an action of the catalogue."""
    spec = ACTIONS[action_id]
    sign = icon(spec.icon) if spec.icon else None
    if action_id in _BADGES:
        sign = badge(_BADGES[action_id])
    key = next(iter(key_texts(spec)), "")
    return Entry(text or translate("Actions", spec.text), do, sign, key)


def of_record(ref: ItemRef, words: str, do: Callable[[], object]) -> Entry:
    """Return an entry about a record; ``words`` hold {} for what the record is called."""
    return Entry(words.format(named(ref)), do, row_sign(ref.kind))


def named(ref: ItemRef) -> str:
    """Return what a menu calls a record: its number, and as much of its title as fits."""
    return shortened(f"{ref.handle} {ref.title}".strip())


def shortened(text: str) -> str:
    """Return a text on one line, no longer than menus show."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def open_menu(window: QWidget, point: QPoint, entries: Sequence[Entry]) -> None:
    """Open a menu at a point of the screen; it is gone after it was closed."""
    menu = QMenu(window)
    _fill(menu, entries)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(point)


def _fill(menu: QMenu, entries: Sequence[Entry]) -> None:
    for entry in entries:
        if entry is LINE:
            menu.addSeparator()
            continue
        text = entry.text.replace("&", "&&")
        if entry.entries:
            inner = menu.addMenu(text)
            if entry.sign is not None:
                inner.setIcon(entry.sign)
            _fill(inner, entry.entries)
            continue
        action = menu.addAction(f"{text}\t{entry.key}" if entry.key else text)
        if entry.sign is not None:
            action.setIcon(entry.sign)
        if entry.checked:
            action.setCheckable(True)
            action.setChecked(True)
        if entry.do is not None:
            action.triggered.connect(lambda _on=False, do=entry.do: do())
        else:
            action.setEnabled(False)
