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
    SPLIT = auto()  # tabs stand on two sides
    BESIDE = auto()  # two things stand beside each other, on two sides or on one page
    CAN_SPLIT = auto()  # what is in front can be put beside itself or another tab
    DOCUMENT = auto()  # a source is in front
    TEXT = auto()  # its text is in front
    PICTURE = auto()  # its picture is in front
    MARKABLE = auto()  # something is selected that can be marked, or a mark is
    TAGGABLE = auto()  # something is selected that can be marked, or a record that takes tags
    NOTABLE = auto()  # something is selected that can be marked, or a record that has a note
    MARK = auto()  # a mark is selected
    RECORD = auto()  # a record is inspected
    SOURCE = auto()  # a source is inspected or in front
    LATER_VERSION = auto()  # and it is a later version of another
    ATTACHING = auto()  # a mark waits for the place that it is to be attached to
    CAN_UNDO = auto()
    CAN_REDO = auto()
    CAN_REPEAT = auto()  # something was marked before
    CAN_GO_BACK = auto()
    CAN_GO_FORWARD = auto()
    HAS_RECENT = auto()
    PASSPHRASE = auto()  # the case that is open has a passphrase


class Room(Enum):
    """Where the keys work that a view takes by itself."""

    WINDOW = auto()  # everywhere; the window listens for them
    TEXT = auto()
    PICTURE = auto()
    CASE_LIST = auto()
    HISTORY = auto()
    COMPARISON = auto()
    REVIEW = auto()
    BIN = auto()
    START = auto()
    FIND_BAR = auto()
    FINDER = auto()  # a popup that finds a record or a tag
    GO_TO = auto()
    LINK = auto()
    MENTIONS = auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action, with the keys that it comes with; the user may choose others.

    ``keys`` work in the whole window. ``plain`` keys (a letter, a digit, a sign, Delete) work in
    documents, by physical key, and never while something is typed. ``view_keys`` are taken by the
    view of a ``room`` itself; ``fixed`` ones are those of every such view and can not be changed.
    ``held`` says that holding a plain key repeats it. ``why_not`` is said while it can not be done,
    where what is missing does not say it by itself.
    """

    id: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    view_keys: tuple[str, ...] = ()
    room: Room = Room.WINDOW
    when: frozenset[When] = frozenset()
    tip: str = ""
    why_not: str = ""
    held: bool = False
    checkable: bool = False
    submenu: bool = False
    in_menu: bool = True
    fixed: bool = False

    @property
    def own_keys(self) -> tuple[str, ...]:
        """All the keys that the action comes with, the plain ones first."""
        return (*self.plain, *self.view_keys, *self.keys)

    @property
    def is_of_view(self) -> bool:
        """Tell whether only a view does this, by its keys; the window has no handler for it."""
        return self.room is not Room.WINDOW and not self.in_menu


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
