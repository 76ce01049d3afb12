"""Why an action can not be done now, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.actions.spec import When
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Collection

    from ui.actions.spec import ActionSpec

_MISSING: Final = {
    When.CASE: QT_TRANSLATE_NOOP("Actions", "Open a case first"),
    When.WRITABLE: QT_TRANSLATE_NOOP("Actions", "This case can only be read here"),
    When.TAB: QT_TRANSLATE_NOOP("Actions", "No tab is open"),
    When.SPLIT: QT_TRANSLATE_NOOP("Actions", "The tabs stand in one row"),
    When.BESIDE: QT_TRANSLATE_NOOP("Actions", "Nothing stands beside what is in front"),
    When.CAN_SPLIT: QT_TRANSLATE_NOOP("Actions", "Open a source first, or a second tab"),
    When.DOCUMENT: QT_TRANSLATE_NOOP("Actions", "Bring a source to the front first"),
    When.TEXT: QT_TRANSLATE_NOOP("Actions", "Bring a text to the front first"),
    When.PICTURE: QT_TRANSLATE_NOOP("Actions", "Bring a picture to the front first"),
    When.MARKABLE: QT_TRANSLATE_NOOP("Actions", "Select a passage or draw a region first"),
    When.TAGGABLE: QT_TRANSLATE_NOOP(
        "Actions", "Select a passage, draw a region or choose a record first"
    ),
    When.NOTABLE: QT_TRANSLATE_NOOP(
        "Actions", "Select a passage, draw a region or choose a record first"
    ),
    When.MARK: QT_TRANSLATE_NOOP("Actions", "Choose a mark first"),
    When.RECORD: QT_TRANSLATE_NOOP("Actions", "Choose a record first"),
    When.SOURCE: QT_TRANSLATE_NOOP("Actions", "Choose a source first"),
    When.LATER_VERSION: QT_TRANSLATE_NOOP(
        "Actions", "This source is not a later version: say first of which it is one"
    ),
    When.ATTACHING: QT_TRANSLATE_NOOP("Actions", "No mark waits for a place"),
    When.CAN_UNDO: QT_TRANSLATE_NOOP("Actions", "There is nothing to undo"),
    When.CAN_REDO: QT_TRANSLATE_NOOP("Actions", "There is nothing to redo"),
    When.CAN_REPEAT: QT_TRANSLATE_NOOP("Actions", "Nothing was marked yet"),
    When.CAN_GO_BACK: QT_TRANSLATE_NOOP("Actions", "You have not been anywhere before"),
    When.CAN_GO_FORWARD: QT_TRANSLATE_NOOP("Actions", "You have not gone back"),
    When.HAS_RECENT: QT_TRANSLATE_NOOP("Actions", "No case was open before"),
    When.PASSPHRASE: QT_TRANSLATE_NOOP("Actions", "The case has no passphrase"),
}
"""What is said while something is not so, the most important first."""


def why_not(spec: ActionSpec, so: Collection[When]) -> str:
    """Return why an action can not be done while just these states hold; empty when it can."""
    missing = [state for state in When if state in spec.when and state not in so]
    if not missing:
        return ""
    if spec.why_not and missing[0] is not When.CASE:
        return translate("Actions", spec.why_not)
    words = _MISSING.get(missing[0])
    return translate("Actions", words) if words else ""
