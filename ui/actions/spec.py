"""What an action is: its texts, its keys, and what has to be so for it to make sense."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class When(Enum):
    """What has to be so for an action to make sense."""

    CASE = auto()  # a case is open
    WRITABLE = auto()  # it can be changed, not only read
    TAB = auto()  # a tab is open
    DOCUMENT = auto()  # a source is in front
    TEXT = auto()  # its text is in front
    PICTURE = auto()  # its picture is in front
    MARKABLE = auto()  # something is selected that can be marked, or a mark is
    MARK = auto()  # a mark is selected
    RECORD = auto()  # a record is inspected
    CAN_UNDO = auto()
    CAN_REDO = auto()
    CAN_GO_BACK = auto()
    CAN_GO_FORWARD = auto()
    HAS_RECENT = auto()
    PASSPHRASE = auto()  # the case that is open has a passphrase


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    ``keys`` work in the whole window. ``plain`` keys (a letter, a digit, a sign, Delete) work in
    documents, by physical key, and never while something is typed. ``view_keys`` are taken by the
    view itself. ``held`` says that holding a plain key repeats it. ``why_not`` is the tooltip while
    it can not be done, where that needs a word.
    """

    id: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    view_keys: tuple[str, ...] = ()
    when: frozenset[When] = frozenset()
    tip: str = ""
    why_not: str = ""
    held: bool = False
    checkable: bool = False
    submenu: bool = False
    in_menu: bool = True


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """One menu of the window; a line is drawn between its sections."""

    title: str
    sections: tuple[tuple[ActionSpec, ...], ...]

    def __iter__(self) -> Iterator[ActionSpec]:
        for section in self.sections:
            yield from section


def when(*states: When) -> frozenset[When]:
    """Return the states that all have to be so."""
    return frozenset(states)
