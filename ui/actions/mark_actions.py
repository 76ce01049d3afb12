"""What is done to a passage, a region or a mark: the menu Annotate."""

from __future__ import annotations

from typing import Final

from ui.actions.spec import ActionSpec, MenuSpec, Room, When, when
from ui.translation import QT_TRANSLATE_NOOP

_CASE: Final = when(When.CASE)
_MARKABLE: Final = when(When.CASE, When.DOCUMENT, When.MARKABLE)
_TAGGABLE: Final = when(When.CASE, When.WRITABLE, When.TAGGABLE)
_NOTABLE: Final = when(When.CASE, When.WRITABLE, When.NOTABLE)
_MARK: Final = when(When.CASE, When.DOCUMENT, When.MARK)
_DOCUMENT: Final = when(When.CASE, When.DOCUMENT)
_TEXT: Final = when(When.CASE, When.TEXT)

_MARKING: Final = (
    ActionSpec(
        "mark.claim",
        QT_TRANSLATE_NOOP("Actions", "Claim"),
        plain=("C",),
        when=_MARKABLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Make a claim of what is selected"),
    ),
    ActionSpec(
        "mark.person",
        QT_TRANSLATE_NOOP("Actions", "Person"),
        plain=("P",),
        when=_MARKABLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Mark a person by name, known or new"),
    ),
    ActionSpec(
        "mark.evidence",
        QT_TRANSLATE_NOOP("Actions", "Evidence"),
        plain=("E",),
        when=_MARKABLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Make an exhibit of what is selected"),
    ),
    ActionSpec(
        "mark.tag",
        QT_TRANSLATE_NOOP("Actions", "Tag"),
        icon="tag",
        plain=("T",),
        when=_TAGGABLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Find or make a tag for what is selected or chosen"),
    ),
    *(
        ActionSpec(
            f"mark.tag.{digit}",
            QT_TRANSLATE_NOOP("Actions", "Tag with a key of its own"),
            plain=(str(digit),),
            when=_TAGGABLE,
            in_menu=False,
        )
        for digit in range(1, 10)
    ),
    ActionSpec(
        "mark.link",
        QT_TRANSLATE_NOOP("Actions", "Link"),
        icon="link",
        plain=("L",),
        when=when(When.CASE, When.WRITABLE),
        tip=QT_TRANSLATE_NOOP("Actions", "Link what is selected with something else"),
    ),
    ActionSpec(
        "mark.note",
        QT_TRANSLATE_NOOP("Actions", "Note"),
        icon="note",
        plain=("N",),
        when=_NOTABLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Write a note on what is selected or chosen"),
    ),
    ActionSpec(
        "mark.repeat",
        QT_TRANSLATE_NOOP("Actions", "Repeat the last marking"),
        icon="repeat",
        plain=(".",),
        when=when(When.CASE, When.DOCUMENT, When.MARKABLE, When.CAN_REPEAT),
        tip=QT_TRANSLATE_NOOP("Actions", "Mark what is selected as what was marked last"),
    ),
)

_SELECTING: Final = (
    ActionSpec(
        "select.sentence",
        QT_TRANSLATE_NOOP("Actions", "Select the sentence, then the next"),
        keys=("Ctrl+.",),
        when=_TEXT,
        tip=QT_TRANSLATE_NOOP("Actions", "Let the selection grow by whole sentences"),
    ),
    ActionSpec(
        "select.paragraph",
        QT_TRANSLATE_NOOP("Actions", "Select the paragraph, then the next"),
        keys=("Ctrl+Shift+Down",),
        when=_TEXT,
        tip=QT_TRANSLATE_NOOP("Actions", "Let the selection grow by whole paragraphs"),
    ),
    ActionSpec(
        "select.less",
        QT_TRANSLATE_NOOP("Actions", "Select less"),
        keys=("Ctrl+Shift+.", "Ctrl+Shift+Up"),
        when=_TEXT,
        tip=QT_TRANSLATE_NOOP("Actions", "Take the last sentence or paragraph back"),
    ),
)

_STEPPING: Final = (
    ActionSpec(
        "mark.next",
        QT_TRANSLATE_NOOP("Actions", "Next mark"),
        icon="next",
        keys=("Alt+Down",),
        plain=("]",),
        when=_DOCUMENT,
        held=True,
    ),
    ActionSpec(
        "mark.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous mark"),
        icon="previous",
        keys=("Alt+Up",),
        plain=("[",),
        when=_DOCUMENT,
        held=True,
    ),
    ActionSpec(
        "mark.next_alike",
        QT_TRANSLATE_NOOP("Actions", "Next mark of the same kind"),
        keys=("Alt+]", "Alt+Shift+Down"),
        when=_DOCUMENT,
        tip=QT_TRANSLATE_NOOP("Actions", "Go from claim to claim, from person to person"),
    ),
    ActionSpec(
        "mark.previous_alike",
        QT_TRANSLATE_NOOP("Actions", "Previous mark of the same kind"),
        keys=("Alt+[", "Alt+Shift+Up"),
        when=_DOCUMENT,
        tip=QT_TRANSLATE_NOOP("Actions", "Go back from claim to claim, from person to person"),
    ),
    ActionSpec(
        "mark.overlapping",
        QT_TRANSLATE_NOOP("Actions", "Next mark that overlaps here"),
        view_keys=("Tab",),
        room=Room.TEXT,
        when=_MARK,
        in_menu=False,
        fixed=True,
    ),
    ActionSpec(
        "mark.mention",
        QT_TRANSLATE_NOOP("Actions", "Next mention of the same name"),
        icon="person-next",
        keys=("F3",),
        when=_TEXT,
    ),
    ActionSpec(
        "mark.mention_back",
        QT_TRANSLATE_NOOP("Actions", "Previous mention of the same name"),
        keys=("Shift+F3",),
        when=_TEXT,
    ),
    ActionSpec(
        "tag.move",
        QT_TRANSLATE_NOOP("Actions", "Put the tag under another…"),
        icon="tag",
        when=when(When.CASE, When.WRITABLE, When.RECORD),
        tip=QT_TRANSLATE_NOOP("Actions", "Let a tag stand under another one, with all below it"),
    ),
    ActionSpec(
        "tag.merge",
        QT_TRANSLATE_NOOP("Actions", "Merge the tag into another…"),
        icon="tag",
        when=when(When.CASE, When.WRITABLE, When.RECORD),
        tip=QT_TRANSLATE_NOOP("Actions", "Give all that carries a tag another one instead"),
    ),
    ActionSpec(
        "tag.sort",
        QT_TRANSLATE_NOOP("Actions", "Sort the tags beside it by name"),
        when=when(When.CASE, When.WRITABLE, When.RECORD),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Let tags that were put in order by hand stand by key and name again"
        ),
    ),
    ActionSpec(
        "record.mentions",
        QT_TRANSLATE_NOOP("Actions", "All mentions of the name"),
        icon="mentions",
        keys=("Ctrl+M",),
        plain=("M",),
        when=when(When.CASE, When.RECORD),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "List where a record is named, in this text or in all, and mark it there"
        ),
    ),
)

ANNOTATE: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&Annotate"),
    (
        _MARKING,
        (
            ActionSpec(
                "picture.region",
                QT_TRANSLATE_NOOP("Actions", "Draw a region with the keyboard"),
                icon="region",
                view_keys=("R", "Ins"),
                room=Room.PICTURE,
                when=when(When.CASE, When.PICTURE),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Put a region into the middle of the picture, to move and resize"
                ),
            ),
        ),
        _SELECTING,
        _STEPPING,
        (
            ActionSpec(
                "mark.ends",
                QT_TRANSLATE_NOOP("Actions", "Edit the ends of the mark"),
                icon="edit",
                view_keys=("Return",),
                room=Room.TEXT,
                when=when(When.MARK, When.WRITABLE),
            ),
            ActionSpec(
                "mark.delete",
                QT_TRANSLATE_NOOP("Actions", "Remove the mark"),
                icon="delete",
                plain=("Del",),
                when=when(When.MARK, When.WRITABLE),
                tip=QT_TRANSLATE_NOOP("Actions", "Remove the mark; it can be undone"),
            ),
        ),
    ),
)
