"""What views do by keys of their own, listed so that it can be found, and changed where it can."""

from __future__ import annotations

from typing import Final

from ui.actions.spec import ActionSpec, MenuSpec, Room
from ui.translation import QT_TRANSLATE_NOOP


def _of(room: Room, name: str, text: str, *keys: str, fixed: bool = True) -> ActionSpec:
    return ActionSpec(name, text, view_keys=keys, room=room, in_menu=False, fixed=fixed)


TEXTS: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "In texts"),
    (
        (
            _of(
                Room.TEXT,
                "text.open_mark",
                QT_TRANSLATE_NOOP("Actions", "Reword what the mark stands for"),
                "Ctrl+Return",
                fixed=False,
            ),
            _of(
                Room.TEXT,
                "text.leave",
                QT_TRANSLATE_NOOP("Actions", "Let go of the mark or the selection"),
                "Esc",
            ),
            _of(
                Room.TEXT,
                "text.page",
                QT_TRANSLATE_NOOP("Actions", "Read on, one page further"),
                "Space",
            ),
        ),
    ),
)

PICTURES: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "In pictures"),
    (
        (
            _of(
                Room.PICTURE,
                "picture.move",
                QT_TRANSLATE_NOOP("Actions", "Move the region, or the picture; Ctrl: ten pixels"),
                "Left",
                "Ctrl+Left",
            ),
            _of(
                Room.PICTURE,
                "picture.resize",
                QT_TRANSLATE_NOOP("Actions", "Resize the region"),
                "Shift+Left",
            ),
            _of(
                Room.PICTURE,
                "picture.pan",
                QT_TRANSLATE_NOOP("Actions", "Hold to push the picture with the mouse"),
                "Space",
            ),
            _of(
                Room.PICTURE,
                "picture.open",
                QT_TRANSLATE_NOOP("Actions", "Show what is veiled; reword the region's record"),
                "Return",
            ),
            _of(
                Room.PICTURE,
                "picture.leave",
                QT_TRANSLATE_NOOP("Actions", "Let go of the region"),
                "Esc",
            ),
            _of(
                Room.PICTURE,
                "picture.next_frame",
                QT_TRANSLATE_NOOP("Actions", "Next frame of the picture"),
                "PgDown",
                fixed=False,
            ),
            _of(
                Room.PICTURE,
                "picture.previous_frame",
                QT_TRANSLATE_NOOP("Actions", "Previous frame of the picture"),
                "PgUp",
                fixed=False,
            ),
        ),
    ),
)

LISTS: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "In lists"),
    (
        (
            _of(
                Room.CASE_LIST,
                "list.open",
                QT_TRANSLATE_NOOP("Actions", "Case list: open the source, go to the first mark"),
                "Return",
            ),
            _of(
                Room.CASE_LIST,
                "record.new",
                QT_TRANSLATE_NOOP("Actions", "Case list: new record of the kind chosen"),
                "Ins",
                fixed=False,
            ),
            _of(
                Room.CASE_LIST,
                "list.delete",
                QT_TRANSLATE_NOOP("Actions", "Case list: put what is chosen into the bin"),
                "Del",
            ),
            _of(
                Room.CASE_LIST,
                "tag.earlier",
                QT_TRANSLATE_NOOP("Actions", "Case list: put the tag one place up"),
                "Alt+Up",
                fixed=False,
            ),
            _of(
                Room.CASE_LIST,
                "tag.later",
                QT_TRANSLATE_NOOP("Actions", "Case list: put the tag one place down"),
                "Alt+Down",
                fixed=False,
            ),
            _of(
                Room.HISTORY,
                "history.open",
                QT_TRANSLATE_NOOP("Actions", "History: show what a gesture changed"),
                "Return",
                "Space",
            ),
            _of(
                Room.BIN,
                "bin.bring_back",
                QT_TRANSLATE_NOOP("Actions", "Bin: bring back what is chosen"),
                "Return",
            ),
            _of(
                Room.BIN,
                "bin.erase",
                QT_TRANSLATE_NOOP("Actions", "Bin: erase what is chosen; it asks first"),
                "Del",
            ),
            _of(
                Room.START,
                "recent.forget",
                QT_TRANSLATE_NOOP("Actions", "Recent cases: forget this one; its file stays"),
                "Del",
            ),
        ),
    ),
)
