"""What changes only what is seen: the menus View and Help."""

from __future__ import annotations

from typing import Final

from ui.actions.source_actions import BESIDE
from ui.actions.spec import ActionSpec, MenuSpec, Room, When, when
from ui.translation import QT_TRANSLATE_NOOP

_PICTURE: Final = when(When.CASE, When.PICTURE)

VIEW: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&View"),
    (
        (
            ActionSpec(
                "view.palette",
                QT_TRANSLATE_NOOP("Actions", "Find an action…"),
                icon="palette",
                keys=("Ctrl+Shift+P",),
                tip=QT_TRANSLATE_NOOP("Actions", "Find whatever can be done by a few letters"),
            ),
            ActionSpec(
                "view.quick_open",
                QT_TRANSLATE_NOOP("Actions", "Go to…"),
                icon="go-to",
                keys=("Ctrl+P",),
                when=when(When.CASE),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Go to a source or a record by its number, title or name"
                ),
            ),
        ),
        (
            ActionSpec(
                "view.back",
                QT_TRANSLATE_NOOP("Actions", "Back"),
                icon="back",
                keys=("Alt+Left",),
                when=when(When.CAN_GO_BACK),
            ),
            ActionSpec(
                "view.forward",
                QT_TRANSLATE_NOOP("Actions", "Forward"),
                icon="forward",
                keys=("Alt+Right",),
                when=when(When.CAN_GO_FORWARD),
            ),
            ActionSpec(
                "view.next_pane",
                QT_TRANSLATE_NOOP("Actions", "Next pane"),
                keys=("F6",),
            ),
            ActionSpec(
                "view.previous_pane",
                QT_TRANSLATE_NOOP("Actions", "Previous pane"),
                keys=("Shift+F6",),
            ),
            ActionSpec(
                "view.next_tab",
                QT_TRANSLATE_NOOP("Actions", "Next tab"),
                keys=("Ctrl+Tab", "Ctrl+PgDown"),
                when=when(When.TAB),
            ),
            ActionSpec(
                "view.previous_tab",
                QT_TRANSLATE_NOOP("Actions", "Previous tab"),
                keys=("Ctrl+Shift+Tab", "Ctrl+PgUp"),
                when=when(When.TAB),
            ),
        ),
        (
            ActionSpec(
                "tab.split",
                QT_TRANSLATE_NOOP("Actions", "Split right"),
                icon="split",
                keys=("Ctrl+\\", "Ctrl+#"),
                when=when(When.CASE, When.CAN_SPLIT),
                tip=QT_TRANSLATE_NOOP("Actions", "Show the source in front a second time, beside"),
            ),
            BESIDE,
            ActionSpec(
                "tab.across",
                QT_TRANSLATE_NOOP("Actions", "Move the tab to the other side"),
                icon="tab-across",
                keys=("Ctrl+Shift+M",),
                when=when(When.CASE, When.TAB),
            ),
            ActionSpec(
                "tab.unsplit",
                QT_TRANSLATE_NOOP("Actions", "Close the split"),
                when=when(When.SPLIT),
                tip=QT_TRANSLATE_NOOP("Actions", "Put the tabs of both sides into one row again"),
            ),
            ActionSpec(
                "view.other_side",
                QT_TRANSLATE_NOOP("Actions", "Go to the other side"),
                keys=("Ctrl+F6",),
                when=when(When.BESIDE),
            ),
            ActionSpec(
                "tab.move_left",
                QT_TRANSLATE_NOOP("Actions", "Move the tab to the left"),
                keys=("Ctrl+Shift+PgUp",),
                when=when(When.TAB),
                in_menu=False,
            ),
            ActionSpec(
                "tab.move_right",
                QT_TRANSLATE_NOOP("Actions", "Move the tab to the right"),
                keys=("Ctrl+Shift+PgDown",),
                when=when(When.TAB),
                in_menu=False,
            ),
        ),
        (
            ActionSpec(
                "view.left",
                QT_TRANSLATE_NOOP("Actions", "Case list"),
                keys=("Ctrl+B",),
                checkable=True,
            ),
            ActionSpec(
                "view.right",
                QT_TRANSLATE_NOOP("Actions", "Inspector"),
                keys=("Ctrl+Shift+B",),
                checkable=True,
            ),
        ),
        (
            ActionSpec(
                "view.sources",
                QT_TRANSLATE_NOOP("Actions", "Table of sources"),
                icon="table",
                keys=("Ctrl+Alt+S",),
                when=when(When.CASE),
                tip=QT_TRANSLATE_NOOP("Actions", "All sources in any order, to read and to sort"),
            ),
            ActionSpec(
                "view.marks",
                QT_TRANSLATE_NOOP("Actions", "Table of marks"),
                icon="table",
                keys=("Ctrl+Alt+M",),
                when=when(When.CASE),
                tip=QT_TRANSLATE_NOOP("Actions", "All marks of all sources in any order"),
            ),
            ActionSpec(
                "view.notes",
                QT_TRANSLATE_NOOP("Actions", "Notes on the case"),
                icon="note",
                keys=("Ctrl+Alt+N",),
                when=when(When.CASE),
                tip=QT_TRANSLATE_NOOP("Actions", "Write on the case itself"),
            ),
            ActionSpec(
                "view.history",
                QT_TRANSLATE_NOOP("Actions", "History"),
                icon="history",
                keys=("Ctrl+H",),
                when=when(When.CASE),
                tip=QT_TRANSLATE_NOOP("Actions", "What was done in the case, and the way back"),
            ),
            ActionSpec(
                "record.history",
                QT_TRANSLATE_NOOP("Actions", "History of this record"),
                keys=("Ctrl+Shift+H",),
                when=when(When.CASE, When.RECORD),
                tip=QT_TRANSLATE_NOOP("Actions", "What was done to the record that is inspected"),
            ),
            ActionSpec(
                "view.bin",
                QT_TRANSLATE_NOOP("Actions", "Bin"),
                icon="bin",
                keys=("Ctrl+Shift+Del",),
                when=when(When.CASE),
                tip=QT_TRANSLATE_NOOP("Actions", "What was removed, and the ways to bring it back"),
            ),
        ),
        (
            ActionSpec(
                "picture.zoom_in",
                QT_TRANSLATE_NOOP("Actions", "Zoom in"),
                icon="zoom-in",
                view_keys=("+", "="),
                room=Room.PICTURE,
                when=_PICTURE,
            ),
            ActionSpec(
                "picture.zoom_out",
                QT_TRANSLATE_NOOP("Actions", "Zoom out"),
                icon="zoom-out",
                view_keys=("-",),
                room=Room.PICTURE,
                when=_PICTURE,
            ),
            ActionSpec(
                "picture.fit",
                QT_TRANSLATE_NOOP("Actions", "Fit the picture"),
                icon="fit",
                view_keys=("0",),
                room=Room.PICTURE,
                when=_PICTURE,
            ),
            ActionSpec(
                "picture.actual",
                QT_TRANSLATE_NOOP("Actions", "One picture pixel as one screen pixel"),
                icon="actual-size",
                view_keys=("Ctrl+1",),
                room=Room.PICTURE,
                when=_PICTURE,
            ),
        ),
        (
            ActionSpec(
                "text.larger",
                QT_TRANSLATE_NOOP("Actions", "Larger text"),
                icon="text-larger",
                keys=("Ctrl++", "Ctrl+="),
            ),
            ActionSpec(
                "text.smaller",
                QT_TRANSLATE_NOOP("Actions", "Smaller text"),
                icon="text-smaller",
                keys=("Ctrl+-",),
            ),
            ActionSpec(
                "text.normal",
                QT_TRANSLATE_NOOP("Actions", "Text at 100 %"),
                keys=("Ctrl+0",),
            ),
            ActionSpec(
                "reading.settings",
                QT_TRANSLATE_NOOP("Actions", "How texts are set"),
                icon="reading",
                keys=("Ctrl+Alt+R",),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Typeface, size, column, line spacing and numbers of texts"
                ),
            ),
            ActionSpec(
                "reading.wider",
                QT_TRANSLATE_NOOP("Actions", "Wider column"),
                keys=("Alt+Shift+Right",),
                in_menu=False,
            ),
            ActionSpec(
                "reading.narrower",
                QT_TRANSLATE_NOOP("Actions", "Narrower column"),
                keys=("Alt+Shift+Left",),
                in_menu=False,
            ),
            ActionSpec(
                "reading.larger",
                QT_TRANSLATE_NOOP("Actions", "Larger text in documents alone"),
                in_menu=False,
            ),
            ActionSpec(
                "reading.smaller",
                QT_TRANSLATE_NOOP("Actions", "Smaller text in documents alone"),
                in_menu=False,
            ),
            ActionSpec(
                "reading.paragraphs",
                QT_TRANSLATE_NOOP("Actions", "Paragraph numbers"),
                checkable=True,
                tip=QT_TRANSLATE_NOOP("Actions", "Number paragraphs as citations do"),
            ),
            ActionSpec(
                "reading.lines",
                QT_TRANSLATE_NOOP("Actions", "Line numbers"),
                checkable=True,
                tip=QT_TRANSLATE_NOOP("Actions", "Number the lines of the text as brought in"),
            ),
            ActionSpec(
                "view.theme",
                QT_TRANSLATE_NOOP("Actions", "Colours"),
                icon="theme",
                submenu=True,
            ),
            ActionSpec(
                "view.language",
                QT_TRANSLATE_NOOP("Actions", "Language"),
                icon="language",
                submenu=True,
            ),
        ),
    ),
)

HELP: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&Help"),
    (
        (
            ActionSpec(
                "help.manual",
                QT_TRANSLATE_NOOP("Actions", "Manual"),
                icon="help",
                keys=("F1",),
            ),
            ActionSpec(
                "help.keys",
                QT_TRANSLATE_NOOP("Actions", "Keys"),
                icon="keys",
                keys=("Shift+F1",),
            ),
            ActionSpec("help.log", QT_TRANSLATE_NOOP("Actions", "Show the log"), icon="log"),
        ),
        (ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "About Redthread"), icon="about"),),
    ),
)
