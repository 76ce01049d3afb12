"""What is done to a case as a whole: the menus File, Edit and Case."""

from __future__ import annotations

from typing import Final

from ui.actions.spec import ActionSpec, MenuSpec, When, when
from ui.translation import QT_TRANSLATE_NOOP

_CASE: Final = when(When.CASE)
_WORK: Final = when(When.CASE, When.WRITABLE)

_NEW: Final = (
    ActionSpec("record.new.claim", QT_TRANSLATE_NOOP("Actions", "New claim"), when=_WORK),
    ActionSpec("record.new.person", QT_TRANSLATE_NOOP("Actions", "New person"), when=_WORK),
    ActionSpec("record.new.evidence", QT_TRANSLATE_NOOP("Actions", "New evidence"), when=_WORK),
    ActionSpec("record.new.question", QT_TRANSLATE_NOOP("Actions", "New question"), when=_WORK),
    ActionSpec(
        "record.new.organisation", QT_TRANSLATE_NOOP("Actions", "New organisation"), when=_WORK
    ),
    ActionSpec("record.new.place", QT_TRANSLATE_NOOP("Actions", "New place"), when=_WORK),
    ActionSpec("record.new.event", QT_TRANSLATE_NOOP("Actions", "New event"), when=_WORK),
    ActionSpec(
        "record.new.collection",
        QT_TRANSLATE_NOOP("Actions", "New collection"),
        when=_WORK,
        tip=QT_TRANSLATE_NOOP("Actions", "Put sources together; one can be in several collections"),
    ),
    ActionSpec("record.new.tag", QT_TRANSLATE_NOOP("Actions", "New tag"), when=_WORK),
    ActionSpec(
        "record.new.source",
        QT_TRANSLATE_NOOP("Actions", "Describe a source that is not held"),
        when=_WORK,
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Add a source that the case knows of but does not hold, such as a speech"
        ),
    ),
)
"""Records that no mark stands for yet, by their kind."""

FILE: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&File"),
    (
        (
            ActionSpec(
                "case.new",
                QT_TRANSLATE_NOOP("Actions", "New case…"),
                icon="new-case",
                keys=("Ctrl+N",),
                tip=QT_TRANSLATE_NOOP("Actions", "Make a new case file and open it"),
            ),
            ActionSpec(
                "case.open",
                QT_TRANSLATE_NOOP("Actions", "Open case…"),
                icon="open-case",
                keys=("Ctrl+O",),
                tip=QT_TRANSLATE_NOOP("Actions", "Open a case file"),
            ),
            ActionSpec(
                "case.recent",
                QT_TRANSLATE_NOOP("Actions", "Open recent"),
                icon="history",
                when=when(When.HAS_RECENT),
                submenu=True,
            ),
            ActionSpec(
                "case.from_backup",
                QT_TRANSLATE_NOOP("Actions", "Open a backup…"),
                icon="backup",
                tip=QT_TRANSLATE_NOOP("Actions", "Make a case of its own of what a backup holds"),
            ),
            ActionSpec(
                "case.sample",
                QT_TRANSLATE_NOOP("Actions", "Open the sample case"),
                icon="sample-case",
                tip=QT_TRANSLATE_NOOP("Actions", "Open a fresh copy of the sample case"),
            ),
        ),
        (
            ActionSpec(
                "source.import_files",
                QT_TRANSLATE_NOOP("Actions", "Import files…"),
                icon="import-files",
                keys=("Ctrl+I",),
                when=_WORK,
                tip=QT_TRANSLATE_NOOP("Actions", "Take files into the case as sources"),
            ),
            ActionSpec(
                "source.import_folder",
                QT_TRANSLATE_NOOP("Actions", "Import folder…"),
                icon="import-folder",
                keys=("Ctrl+Shift+I",),
                when=_WORK,
                tip=QT_TRANSLATE_NOOP("Actions", "Take all files of a folder into the case"),
            ),
            ActionSpec(
                "source.paste",
                QT_TRANSLATE_NOOP("Actions", "Paste as source"),
                icon="paste",
                keys=("Ctrl+Shift+V",),
                when=_WORK,
                tip=QT_TRANSLATE_NOOP("Actions", "Make a source of the text or picture copied"),
            ),
        ),
        (
            ActionSpec(
                "case.report",
                QT_TRANSLATE_NOOP("Actions", "Report…"),
                icon="report",
                keys=("Ctrl+R",),
                when=_WORK,
                tip=QT_TRANSLATE_NOOP("Actions", "Write the Word report of the case"),
            ),
            ActionSpec(
                "text.print",
                QT_TRANSLATE_NOOP("Actions", "Print the text…"),
                icon="print",
                keys=("Ctrl+Alt+P",),
                when=when(When.CASE, When.TEXT, When.WRITABLE),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Look at the text with its marks on paper; print it or save a PDF"
                ),
            ),
            ActionSpec(
                "case.copy",
                QT_TRANSLATE_NOOP("Actions", "Save a full copy…"),
                icon="copy",
                when=_WORK,
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Write a complete copy of the case; nobody in it is masked"
                ),
            ),
            ActionSpec(
                "case.properties",
                QT_TRANSLATE_NOOP("Actions", "Case properties…"),
                icon="properties",
                when=_WORK,
                tip=QT_TRANSLATE_NOOP("Actions", "Title, reference, investigator and marking"),
            ),
        ),
        (
            ActionSpec(
                "app.preferences",
                QT_TRANSLATE_NOOP("Actions", "Preferences…"),
                icon="settings",
                keys=("Ctrl+,",),
            ),
        ),
        (
            ActionSpec(
                "tab.close",
                QT_TRANSLATE_NOOP("Actions", "Close tab"),
                icon="close",
                keys=("Ctrl+W",),
                when=when(When.TAB),
            ),
            ActionSpec(
                "case.close",
                QT_TRANSLATE_NOOP("Actions", "Close case"),
                keys=("Ctrl+Shift+W",),
                when=_CASE,
            ),
            ActionSpec(
                "app.quit",
                QT_TRANSLATE_NOOP("Actions", "Quit"),
                icon="quit",
                keys=("Ctrl+Q",),
            ),
        ),
    ),
)

EDIT: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    (
        (
            ActionSpec(
                "edit.undo",
                QT_TRANSLATE_NOOP("Actions", "Undo"),
                icon="undo",
                keys=("Ctrl+Z",),
                when=when(When.CASE, When.CAN_UNDO),
            ),
            ActionSpec(
                "edit.redo",
                QT_TRANSLATE_NOOP("Actions", "Redo"),
                icon="redo",
                keys=("Ctrl+Shift+Z", "Ctrl+Y"),
                when=when(When.CASE, When.CAN_REDO),
            ),
        ),
        (
            ActionSpec(
                "edit.cut", QT_TRANSLATE_NOOP("Actions", "Cut"), icon="cut", keys=("Ctrl+X",)
            ),
            ActionSpec(
                "edit.copy",
                QT_TRANSLATE_NOOP("Actions", "Copy"),
                icon="copy",
                keys=("Ctrl+C",),
                tip=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Copy from a field; a passage or a region with its citation, people masked",
                ),
            ),
            ActionSpec(
                "edit.copy_text",
                QT_TRANSLATE_NOOP("Actions", "Copy the text only"),
                keys=("Ctrl+Shift+C",),
                when=when(When.CASE, When.TEXT),
                tip=QT_TRANSLATE_NOOP("Actions", "Copy a passage without its citation"),
            ),
            ActionSpec(
                "edit.copy_named",
                QT_TRANSLATE_NOOP("Actions", "Copy with real names"),
                when=when(When.CASE, When.DOCUMENT, When.WRITABLE),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Copy with names and pictures of protected people; goes on record"
                ),
            ),
            ActionSpec(
                "edit.paste",
                QT_TRANSLATE_NOOP("Actions", "Paste"),
                icon="paste",
                keys=("Ctrl+V",),
                tip=QT_TRANSLATE_NOOP("Actions", "Paste into a field, else as a source"),
            ),
        ),
        (
            ActionSpec(
                "find.here",
                QT_TRANSLATE_NOOP("Actions", "Find in the text"),
                icon="search",
                keys=("Ctrl+F",),
                when=when(When.CASE, When.TEXT),
            ),
            ActionSpec(
                "find.next",
                QT_TRANSLATE_NOOP("Actions", "Next match"),
                keys=("Ctrl+G",),
                when=when(When.CASE, When.TEXT),
                in_menu=False,
            ),
            ActionSpec(
                "find.previous",
                QT_TRANSLATE_NOOP("Actions", "Previous match"),
                keys=("Ctrl+Shift+G",),
                when=when(When.CASE, When.TEXT),
                in_menu=False,
            ),
            ActionSpec(
                "find.tag_all",
                QT_TRANSLATE_NOOP("Actions", "Tag all matches"),
                icon="tag",
                when=when(When.CASE, When.TEXT, When.WRITABLE),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Put a tag on all that was found in the text, in one step"
                ),
            ),
            ActionSpec(
                "find.everywhere",
                QT_TRANSLATE_NOOP("Actions", "Find in the whole case"),
                icon="search",
                keys=("Ctrl+K",),
                when=_CASE,
            ),
        ),
    ),
)

CASE: Final = MenuSpec(
    QT_TRANSLATE_NOOP("Actions", "&Case"),
    (
        _NEW,
        (
            ActionSpec(
                "case.backup",
                QT_TRANSLATE_NOOP("Actions", "Back up now"),
                icon="backup",
                when=_CASE,
                tip=QT_TRANSLATE_NOOP("Actions", "Make a backup while you go on working"),
            ),
            ActionSpec(
                "case.backups",
                QT_TRANSLATE_NOOP("Actions", "Backups…"),
                icon="history",
                when=_CASE,
                tip=QT_TRANSLATE_NOOP("Actions", "See what is in each backup, and go back to one"),
            ),
        ),
        (
            ActionSpec(
                "case.passphrase",
                QT_TRANSLATE_NOOP("Actions", "Passphrase…"),
                icon="protected",
                when=_WORK,
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Encrypt the case with a passphrase, change it or remove it"
                ),
            ),
            ActionSpec(
                "case.lock",
                QT_TRANSLATE_NOOP("Actions", "Lock now"),
                keys=("Ctrl+Shift+L",),
                when=when(When.CASE, When.PASSPHRASE),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Hide the case and forget its key until the passphrase is typed"
                ),
                why_not=QT_TRANSLATE_NOOP(
                    "Actions", "Only a case with a passphrase can be locked: set one first"
                ),
            ),
        ),
        (
            ActionSpec(
                "case.empty_bin",
                QT_TRANSLATE_NOOP("Actions", "Empty bin…"),
                icon="delete",
                when=_WORK,
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Erase what lies in the bin for good; it asks first"
                ),
            ),
        ),
        (
            ActionSpec(
                "case.verify",
                QT_TRANSLATE_NOOP("Actions", "Verify"),
                icon="verify",
                when=_CASE,
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Check the history, the originals and every quote of the case"
                ),
            ),
            ActionSpec(
                "case.check_seal",
                QT_TRANSLATE_NOOP("Actions", "Check against a seal…"),
                when=_CASE,
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Verify the case and see whether it is still as it was sealed"
                ),
            ),
            ActionSpec(
                "case.seal",
                QT_TRANSLATE_NOOP("Actions", "Save a seal…"),
                when=_WORK,
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Write the journal's head to a small file that is kept elsewhere"
                ),
            ),
            ActionSpec(
                "case.custody",
                QT_TRANSLATE_NOOP("Actions", "Chain of custody"),
                when=_CASE,
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Show who brought what in, what left the case and who verified it"
                ),
            ),
            ActionSpec(
                "case.reindex",
                QT_TRANSLATE_NOOP("Actions", "Rebuild indexes"),
                when=_WORK,
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Make anew what the case only keeps to find things, as after damage"
                ),
            ),
        ),
        (
            ActionSpec(
                "record.reword",
                QT_TRANSLATE_NOOP("Actions", "Reword what is inspected"),
                icon="edit",
                keys=("F2",),
                when=when(When.CASE, When.RECORD),
            ),
        ),
    ),
)
