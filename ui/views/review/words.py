"""How the review list names groups, marks and decisions, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.vocabulary import CarryDecision, CarryOutcome
from ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.queries.version_rows import CarriedRow

GROUPS: Final = (
    CarryOutcome.AMBIGUOUS,
    CarryOutcome.GONE,
    CarryOutcome.MOVED,
    CarryOutcome.CERTAIN,
)
"""The order of the groups: first what needs the reader most."""

_GROUP: Final = {
    CarryOutcome.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Review", "Ambiguous: nothing tells where it belongs"
    ),
    CarryOutcome.GONE: QT_TRANSLATE_NOOP("Review", "Gone: the words do not stand there any more"),
    CarryOutcome.MOVED: QT_TRANSLATE_NOOP(
        "Review", "Moved: found, but something around it changed"
    ),
    CarryOutcome.CERTAIN: QT_TRANSLATE_NOOP(
        "Review", "Certain: the same words, nothing around changed"
    ),
}
_DECIDED: Final = {
    CarryDecision.CONFIRMED: QT_TRANSLATE_NOOP("Review", "Confirmed"),
    CarryDecision.ATTACHED: QT_TRANSLATE_NOOP("Review", "Attached by hand"),
    CarryDecision.LEFT: QT_TRANSLATE_NOOP("Review", "Left behind"),
}
_OPEN: Final = QT_TRANSLATE_NOOP("Review", "To review")
_REGION: Final = QT_TRANSLATE_NOOP("Review", "(a region of the picture)")
_NOWHERE: Final = QT_TRANSLATE_NOOP("Review", "stands nowhere in the later version")
_MARK: Final = QT_TRANSLATE_NOOP("Review", "Mark")


def group_words(outcome: CarryOutcome) -> str:
    """Return what a group is called."""
    return translate("Review", _GROUP[outcome])


def state_words(row: CarriedRow) -> str:
    """Return what was decided on a mark, or that it waits; empty for a certain one."""
    if row.decision in _DECIDED:
        return translate("Review", _DECIDED[row.decision])
    return translate("Review", _OPEN) if row.is_open else ""


def mark_words(row: CarriedRow) -> str:
    """Return what a mark is called: what it shows, its tags or its note."""
    handles = " ".join(subject.handle for subject in row.old.subjects[:1])
    return f"{handles} {row.old.label}".strip() or translate("Review", _MARK)


def region_words() -> str:
    """Return what stands for the words of a region."""
    return translate("Review", _REGION)


def nowhere_words() -> str:
    """Return what is said of a mark that stands nowhere."""
    return translate("Review", _NOWHERE)
