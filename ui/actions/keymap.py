"""Which keys each action has: those that it comes with, or those that the user has chosen."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence
from shiboken6 import isValid

from ui.actions.catalogue import ACTIONS
from ui.actions.physical_keys import PLACED, is_plain, meant_key
from ui.actions.spec import Room, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from PySide6.QtGui import QKeyEvent

Keys = tuple[str, ...]


class KeyMap(QObject):
    """The keys of this run; ``changed`` comes after others were chosen.

    A key that the user chose for one action is taken from every other that came with it and could
    be meant by it; where the choice is taken back, the other has its key again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, Keys] = {}
        self._keys: dict[str, Keys] = {}
        self._plain: dict[str, str] = {}
        self._work_out()

    @property
    def chosen(self) -> Mapping[str, Keys]:
        """The keys that the user chose, by the id of the action; none means no key at all."""
        return MappingProxyType(self._chosen)

    def take(self, chosen: Mapping[str, Iterable[str]]) -> None:
        """Use these keys of the user's; actions and keys that this version does not know wait."""
        known = {
            action_id: tuple(key for key in keys if is_key(key))
            for action_id, keys in chosen.items()
            if action_id in ACTIONS and not ACTIONS[action_id].fixed
        }
        if known != self._chosen:
            self._chosen = known
            self._work_out()
            self.changed.emit()

    def keys_of(self, action_id: str) -> Keys:
        """Return the keys of an action, in the form of ``QKeySequence`` that files keep."""
        return self._keys[action_id]

    def shortcuts_of(self, action_id: str) -> Keys:
        """Return the keys of an action that the window listens for wherever the focus is."""
        if ACTIONS[action_id].room is not Room.WINDOW:
            return ()
        return tuple(key for key in self._keys[action_id] if not is_plain(key))

    @property
    def plain(self) -> Mapping[str, str]:
        """The action of each letter, digit or sign that works where nothing is typed."""
        return self._plain

    def means(self, event: QKeyEvent, action_id: str) -> bool:
        """Tell whether a key press asks for an action, whatever keyboard it comes from."""
        return meant_key(event, self._keys[action_id]) is not None

    def asked(self, event: QKeyEvent, among: Iterable[str]) -> str | None:
        """Return which of some actions a key press asks for, None for none of them."""
        return next((one for one in among if self.means(event, one)), None)

    def holders(self, key: str, action_id: str) -> list[str]:
        """Return the other actions that a key would ask for where it asks for this one."""
        return [
            other
            for other, keys in self._keys.items()
            if other != action_id and _same(key, keys) and _meet(action_id, other)
        ]

    def _work_out(self) -> None:
        keys = {}
        for spec in ACTIONS.values():
            own = self._chosen.get(spec.id)
            keys[spec.id] = own if own is not None else tuple(self._left_of(spec.id))
        self._keys = keys
        self._plain = {
            key: spec.id
            for spec in ACTIONS.values()
            if spec.room is Room.WINDOW
            for key in keys[spec.id]
            if is_plain(key)
        }

    def _left_of(self, action_id: str) -> Iterator[str]:
        """Yield the keys that an action comes with and that were not chosen for another."""
        for key in ACTIONS[action_id].own_keys:
            taken = any(
                _same(key, keys) and _meet(action_id, other) for other, keys in self._chosen.items()
            )
            if not taken or ACTIONS[action_id].fixed:
                yield key


def is_key(key: str) -> bool:
    """Tell whether these words name a key."""
    if is_plain(key):
        return key in PLACED
    return QKeySequence(key).count() == 1 and bool(QKeySequence(key).toString())


def _same(key: str, keys: Keys) -> bool:
    return any(key == other or QKeySequence(key) == QKeySequence(other) for other in keys)


_KEEPING: Final = frozenset({Room.REVIEW, Room.CASE_LIST})
"""Rooms whose views take their keys before what is done to a source in front does."""

_IN_FRONT: Final = frozenset({When.DOCUMENT, When.NOTABLE})
"""What is asked of the source in front, or of the record that is chosen behind such a view."""

_CLOSED: Final = frozenset({Room.FIND_BAR, Room.FINDER, Room.GO_TO, Room.LINK, Room.MENTIONS})
"""Rooms whose views take their keys before anything else does."""


def _meet(one: str, other: str) -> bool:
    """Tell whether there is a place where the keys of both work."""
    specs = ACTIONS[one], ACTIONS[other]
    rooms = {spec.room for spec in specs}
    if len(rooms) > 1 and rooms & _CLOSED:
        return False
    if rooms & _KEEPING and any(_IN_FRONT & spec.when for spec in specs):
        return False
    return len(rooms) == 1 or Room.WINDOW in rooms


_of_program: Final[list[KeyMap]] = []


def keymap() -> KeyMap:
    """Return the keys of the running program."""
    if not _of_program or not isValid(_of_program[0]):
        _of_program[:] = [KeyMap(QCoreApplication.instance())]
    return _of_program[0]
