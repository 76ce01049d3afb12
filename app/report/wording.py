"""How a report words grades, likelihoods, figures, sizes and hashes, in the field's own terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.report.outline import Line, Text
from app.report.protect import Shown
from app.vocabulary import Comparator, Confidence, Credibility, Likelihood, Reliability

if TYPE_CHECKING:
    from app.queries.report_rows import ClaimMaterial

NOT_GRADED: Final = "not graded"
_OPENERS: Final = """
    a an the this that these those it its they their there here at about around some several most
    many more fewer less few all no none each every both one two three four five six seven eight
    nine ten dozens hundreds thousands in on by from for with without during since after before
    he she his her we our people men women soldiers citizens foreign nearly almost over under
"""
_SENTENCE_OPENERS: Final = frozenset(_OPENERS.split())
"""Words that begin a sentence with a capital and have none within it."""


def words(text: str, *, bold: bool = False, soft: bool = False) -> Text:
    """Return words of the report's own as a part of a line."""
    return Text(Shown(text), bold=bold, soft=soft)


def reliability(code: str | None) -> str:
    """Return the reliability of a source with its letter (Admiralty code)."""
    return NOT_GRADED if code is None else f"{code} {Reliability(code).label}"


def credibility(code: str | None) -> str:
    """Return the credibility of information with its number (Admiralty code)."""
    return NOT_GRADED if code is None else f"{code} {Credibility(code).label}"


def likelihood(code: str) -> str:
    """Return a likelihood with its range in per cent (ICD 203)."""
    low, high = Likelihood(code).per_cent
    return f"{Likelihood(code).label} ({low:02}–{high:02} %)"


def judgment_sentence(statement: Shown, code: str | None) -> Line:
    """Return a judgment as one sentence with its likelihood, and without its confidence.

    A statement that can not follow "It is likely that" as it stands comes behind a colon.
    """
    ended = statement.rstrip()
    if ended and ended[-1] not in ".!?。！？…":
        ended += "."
    if code is None:
        return (words(ended),)
    term, (low, high) = Likelihood(code).label, Likelihood(code).per_cent
    per_cent = f" ({low:02}–{high:02} %)"
    first = ended.partition(" ")[0]
    if not first[:1].isascii() or first.lower() in {"whether", "if"} or not first[:1].isalnum():
        return (words(term.capitalize(), bold=True), words(f"{per_cent}: {ended}"))
    if first.lower() in _SENTENCE_OPENERS:
        ended = ended[0].lower() + ended[1:]
    opening = "There is a " if code == Likelihood.ROUGHLY_EVEN_CHANCE else "It is "
    if code == Likelihood.ALMOST_NO_CHANCE:
        opening = "There is "
    return (words(opening), words(term, bold=True), words(f"{per_cent} that {ended}"))


def confidence_sentence(code: str | None) -> Line:
    """Return the confidence in a judgment as a sentence of its own (ICD 203)."""
    if code is None:
        return (words("Confidence in this judgment is not stated."),)
    term = Confidence(code).label.lower()
    return (words("Confidence in this judgment is "), words(term, bold=True), words("."))


def figure(claim: ClaimMaterial) -> str:
    """Return the figure of a claim, such as "≥ 155 citizens"; empty when it has none."""
    if claim.figure is None:
        return ""
    sign = "" if claim.comparator is None else f"{Comparator(claim.comparator).label} "
    high = "" if claim.figure_high is None else f"–{number(claim.figure_high)}"
    return f"{sign}{number(claim.figure)}{high} {claim.unit}".strip()


def number(value: float) -> str:
    """Return a number as it is read: 11,000 and 2.5."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.6g}"


def count(how_many: int, one: str, several: str = "") -> str:
    """Return a count with its noun: "1 passage", "3 passages"."""
    return f"{how_many:,} {one if how_many == 1 else several or one + 's'}"


def short_hash(digest: str) -> str:
    """Return a hash in short, as it is told apart by eye; no line breaks inside full stops."""
    return f"{digest[:4]}...{digest[-4:]}"


def size(octets: int) -> str:
    """Return a size in bytes with a unit that is easily read."""
    value = float(octets)
    for unit in ("bytes", "kB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}" if unit == "bytes" else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} GB"
