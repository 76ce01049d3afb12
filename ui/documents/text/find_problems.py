"""What is wrong with a regular expression, in words."""

from __future__ import annotations

from typing import Final

from ui.translation import QT_TRANSLATE_NOOP, translate

_CONTEXT: Final = "FindProblems"
_REASONS: Final = {
    "missing )": QT_TRANSLATE_NOOP("FindProblems", "A bracket “(” is not closed."),
    "unbalanced parenthesis": QT_TRANSLATE_NOOP(
        "FindProblems", "A bracket “)” closes nothing: write \\) for the sign itself."
    ),
    "missing ]": QT_TRANSLATE_NOOP("FindProblems", "A set “[” is not closed."),
    "unterminated character set": QT_TRANSLATE_NOOP("FindProblems", "A set “[” is not closed."),
    "bad character range": QT_TRANSLATE_NOOP(
        "FindProblems", "A range in a set runs backwards: write [a-z], not [z-a]."
    ),
    "nothing to repeat": QT_TRANSLATE_NOOP(
        "FindProblems", "There is nothing to repeat before a *, + or ?: write \\* for the sign."
    ),
    "multiple repeat": QT_TRANSLATE_NOOP(
        "FindProblems", "Two signs of repetition follow each other: write \\* for the sign itself."
    ),
    "min repeat greater than max repeat": QT_TRANSLATE_NOOP(
        "FindProblems", "A repetition runs backwards: write {2,5}, not {5,2}."
    ),
    "repeat count too big": QT_TRANSLATE_NOOP(
        "FindProblems", "The expression repeats too often: write a smaller number in the braces."
    ),
    "bad escape (end of pattern)": QT_TRANSLATE_NOOP(
        "FindProblems", "Nothing follows the last backslash: write \\\\ for the sign itself."
    ),
    "unknown property": QT_TRANSLATE_NOOP(
        "FindProblems", "There is no class of characters of this name after \\p."
    ),
    "invalid group reference": QT_TRANSLATE_NOOP(
        "FindProblems", "The expression refers to a group that it does not have."
    ),
    "unknown group": QT_TRANSLATE_NOOP(
        "FindProblems", "The expression refers to a group that it does not have."
    ),
    "reverse": QT_TRANSLATE_NOOP("FindProblems", "An expression can not search backwards here."),
}
_AT: Final = QT_TRANSLATE_NOOP("FindProblems", "The expression is not complete at character {}.")
_ANY: Final = QT_TRANSLATE_NOOP("FindProblems", "The expression can not be understood.")
_TOO_LONG: Final = QT_TRANSLATE_NOOP(
    "FindProblems",
    "The expression takes too long in this text and was stopped; make it more exact.",
)


def problem_of(problem: Exception) -> str:
    """Return what is wrong with an expression that the ``regex`` module does not take."""
    message = str(getattr(problem, "msg", ""))
    reason = _REASONS.get(message) or _REASONS.get(message.removesuffix(" value"))
    if reason is not None:
        return translate(_CONTEXT, reason)
    place = getattr(problem, "pos", None)
    return translate(_CONTEXT, _ANY) if place is None else translate(_CONTEXT, _AT).format(place)


def too_many_repeats() -> str:
    """Return that the numbers in the braces of an expression are too large together."""
    return translate(_CONTEXT, _REASONS["repeat count too big"])


def too_long() -> str:
    """Return that an expression took more time than it may."""
    return translate(_CONTEXT, _TOO_LONG)
