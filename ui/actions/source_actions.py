"""What is done to a source as a whole: its versions, its text layers, its original."""

from __future__ import annotations

from typing import Final

from ui.actions.spec import ActionSpec, MenuSpec, Room, When, when
from ui.translation import QT_TRANSLATE_NOOP

_SOURCE: Final = when(When.CASE, When.SOURCE)
_WORK: Final = when(When.CASE, When.WRITABLE, When.SOURCE)
_LATER: Final = when(When.CASE, When.LATER_VERSION)

_VERSIONS: Final = (
    ActionSpec(
        "source.later_version",
        QT_TRANSLATE_NOOP("Actions", "Import a later version…"),
        icon="version",
        when=_WORK,
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Take in a file as the later version of this source, which stays as it is"
        ),
    ),
    ActionSpec(
        "source.version_of",
        QT_TRANSLATE_NOOP("Actions", "This is a later version of…"),
        when=_WORK,
        tip=QT_TRANSLATE_NOOP("Actions", "Choose the source that this one is a later version of"),
    ),
    ActionSpec(
        "source.no_version",
        QT_TRANSLATE_NOOP("Actions", "Not a later version"),
        when=when(When.CASE, When.WRITABLE, When.LATER_VERSION),
        tip=QT_TRANSLATE_NOOP("Actions", "Take back that this source is a later version"),
    ),
    ActionSpec(
        "source.compare",
        QT_TRANSLATE_NOOP("Actions", "Compare with the version before"),
        icon="compare",
        keys=("F8",),
        when=_LATER,
        tip=QT_TRANSLATE_NOOP("Actions", "Show both texts beside each other, with what changed"),
    ),
    ActionSpec(
        "source.carry",
        QT_TRANSLATE_NOOP("Actions", "Carry marks over"),
        when=when(When.CASE, When.WRITABLE, When.LATER_VERSION),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Look for the marks of the version before, and make anew what is found"
        ),
    ),
    ActionSpec(
        "source.review",
        QT_TRANSLATE_NOOP("Actions", "Review carried-over marks"),
        icon="review",
        keys=("Shift+F8",),
        when=_LATER,
        tip=QT_TRANSLATE_NOOP("Actions", "See what became of each mark in the later version"),
    ),
    ActionSpec(
        "review.attach_here",
        QT_TRANSLATE_NOOP("Actions", "Attach the mark here"),
        keys=("Ctrl+Shift+A",),
        when=when(When.CASE, When.WRITABLE, When.ATTACHING),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Put the mark that is being reviewed onto what is selected"
        ),
        why_not=QT_TRANSLATE_NOOP(
            "Actions", "Choose a mark in the review that is to be attached, then select its place"
        ),
    ),
)
_LAYERS: Final = (
    ActionSpec(
        "source.add_layer",
        QT_TRANSLATE_NOOP("Actions", "Add translation or transcript…"),
        icon="layers",
        when=_WORK,
        tip=QT_TRANSLATE_NOOP("Actions", "Give this source one more text, from a file or pasted"),
    ),
)
_FILES: Final = (
    ActionSpec(
        "source.save_original",
        QT_TRANSLATE_NOOP("Actions", "Save a copy of the original…"),
        icon="copy",
        when=_WORK,
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Write the file as it came in, nobody in it masked; goes on record"
        ),
    ),
)
SOURCE: Final = MenuSpec(QT_TRANSLATE_NOOP("Actions", "&Source"), (_VERSIONS, _LAYERS, _FILES))

BESIDE: Final = ActionSpec(
    "text.beside",
    QT_TRANSLATE_NOOP("Actions", "Text layers side by side"),
    icon="beside",
    keys=("Ctrl+Shift+Y",),
    when=when(When.CASE, When.DOCUMENT),
    tip=QT_TRANSLATE_NOOP("Actions", "Show a second text of this source beside, scrolled together"),
)
"""Two texts of a source at once; in the menu View."""


def _of(room: Room, action_id: str, text: str, *keys: str) -> ActionSpec:
    return ActionSpec(action_id, text, view_keys=keys, room=room, in_menu=False)


COMPARING: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "In comparisons and reviews"),
    (
        (
            _of(
                Room.COMPARISON,
                "change.next",
                QT_TRANSLATE_NOOP("Actions", "Comparison: next change"),
                "F7",
            ),
            _of(
                Room.COMPARISON,
                "change.previous",
                QT_TRANSLATE_NOOP("Actions", "Comparison: previous change"),
                "Shift+F7",
            ),
            _of(
                Room.REVIEW,
                "review.go",
                QT_TRANSLATE_NOOP("Actions", "Review: go to the passage"),
                "Return",
            ),
            _of(
                Room.REVIEW,
                "review.confirm",
                QT_TRANSLATE_NOOP("Actions", "Review: confirm the mark where it was carried to"),
                "C",
            ),
            _of(
                Room.REVIEW,
                "review.attach",
                QT_TRANSLATE_NOOP("Actions", "Review: attach the mark to a place of your choice"),
                "A",
            ),
            _of(
                Room.REVIEW,
                "review.leave",
                QT_TRANSLATE_NOOP("Actions", "Review: leave the mark behind"),
                "X",
            ),
            _of(
                Room.REVIEW,
                "review.take_back",
                QT_TRANSLATE_NOOP("Actions", "Review: take the decision back"),
                "Backspace",
            ),
        ),
    ),
)
"""What the keys of a comparison and of a review do."""
