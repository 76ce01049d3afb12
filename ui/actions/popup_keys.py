"""What bars, popups and lists of mentions do by keys of their own while they have the focus."""

from __future__ import annotations

from typing import Final

from ui.actions.spec import ActionSpec, MenuSpec, Room
from ui.translation import QT_TRANSLATE_NOOP


def _of(room: Room, name: str, text: str, *keys: str, fixed: bool = False) -> ActionSpec:
    return ActionSpec(name, text, view_keys=keys, room=room, in_menu=False, fixed=fixed)


FINDING: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "In the bar that finds words"),
    (
        (
            _of(
                Room.FIND_BAR,
                "bar.next",
                QT_TRANSLATE_NOOP("Actions", "Next match"),
                "Return",
                "F3",
            ),
            _of(
                Room.FIND_BAR,
                "bar.previous",
                QT_TRANSLATE_NOOP("Actions", "Previous match"),
                "Shift+Return",
                "Shift+F3",
            ),
            _of(
                Room.FIND_BAR,
                "bar.tag_all",
                QT_TRANSLATE_NOOP("Actions", "Put a tag on all matches"),
                "Ctrl+Return",
            ),
            _of(
                Room.FIND_BAR,
                "bar.match_case",
                QT_TRANSLATE_NOOP("Actions", "Match case"),
                "Alt+M",
            ),
            _of(
                Room.FIND_BAR,
                "bar.whole_words",
                QT_TRANSLATE_NOOP("Actions", "Whole words only"),
                "Alt+W",
            ),
            _of(
                Room.FIND_BAR,
                "bar.expression",
                QT_TRANSLATE_NOOP("Actions", "Regular expression"),
                "Alt+X",
            ),
            _of(
                Room.FIND_BAR,
                "bar.older",
                QT_TRANSLATE_NOOP("Actions", "What was looked for before"),
                "Up",
                fixed=True,
            ),
            _of(
                Room.FIND_BAR,
                "bar.newer",
                QT_TRANSLATE_NOOP("Actions", "What was looked for after that"),
                "Down",
                fixed=True,
            ),
            _of(
                Room.FIND_BAR,
                "bar.close",
                QT_TRANSLATE_NOOP("Actions", "Close the bar and read on at the match"),
                "Esc",
                fixed=True,
            ),
        ),
    ),
)

CHOOSING: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "In popups and lists of mentions"),
    (
        (
            _of(
                Room.FINDER,
                "finder.take",
                QT_TRANSLATE_NOOP("Actions", "Popup: take what is chosen"),
                "Return",
                fixed=True,
            ),
            _of(
                Room.FINDER,
                "finder.new",
                QT_TRANSLATE_NOOP("Actions", "Popup: make a new one of what was typed"),
                "Ctrl+Return",
            ),
            _of(
                Room.GO_TO,
                "go_to.beside",
                QT_TRANSLATE_NOOP("Actions", "Go to: open it on the other side"),
                "Ctrl+Return",
            ),
            _of(
                Room.LINK,
                "link.type",
                QT_TRANSLATE_NOOP("Actions", "Link: choose the type by its letter"),
                fixed=True,
            ),
            _of(
                Room.LINK,
                "link.note",
                QT_TRANSLATE_NOOP("Actions", "Link: write a note on it"),
                "Tab",
                fixed=True,
            ),
            _of(
                Room.LINK,
                "link.make",
                QT_TRANSLATE_NOOP("Actions", "Link: make it"),
                "Return",
                fixed=True,
            ),
            _of(
                Room.MENTIONS,
                "mentions.check",
                QT_TRANSLATE_NOOP("Actions", "Mentions: check what is chosen, or uncheck it"),
                "Space",
                fixed=True,
            ),
            _of(
                Room.MENTIONS,
                "mentions.check_all",
                QT_TRANSLATE_NOOP("Actions", "Mentions: check all"),
                "Ctrl+A",
            ),
            _of(
                Room.MENTIONS,
                "mentions.go",
                QT_TRANSLATE_NOOP("Actions", "Mentions: go to the place"),
                "Return",
                fixed=True,
            ),
            _of(
                Room.MENTIONS,
                "mentions.mark",
                QT_TRANSLATE_NOOP("Actions", "Mentions: mark what is checked"),
                "Ctrl+Return",
            ),
        ),
    ),
)
