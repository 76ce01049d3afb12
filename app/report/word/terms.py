"""Writes the note on the terms that a report uses: the Admiralty code and ICD 203."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.report.wording import likelihood, words
from app.vocabulary import Confidence, Credibility, Likelihood, Reliability

if TYPE_CHECKING:
    from app.report.outline import Line
    from app.report.word.sheet import Sheet


def write_terms(sheet: Sheet) -> None:
    """Write one paragraph for each scale."""
    for line in (
        _scale("Source reliability", [f"{term.value} {term.label}" for term in Reliability]),
        _scale("Information credibility", [f"{term.value} {term.label}" for term in Credibility]),
        (
            words(
                "The two are graded apart from each other (Admiralty code). “Not graded” means "
                "that nobody has judged yet; F and 6 mean that it was tried and cannot be judged. "
                "Independent origins are counted, not sources: outlets that repeat one speech or "
                "one agency are one origin."
            ),
        ),
        _scale("Likelihood", [likelihood(term) for term in Likelihood]),
        _scale("Confidence in a judgment", [term.label for term in Confidence]),
        (
            words(
                "Words of likelihood and of confidence follow ICD 203 and never stand in one "
                "sentence. In citations, ¶ counts the paragraphs of the source's text, headings "
                "left out; a hash in full stands in the list of sources."
            ),
        ),
    ):
        sheet.paragraph("Normal", line)


def _scale(name: str, terms: list[str]) -> Line:
    return (words(f"{name}: ", bold=True), words(" · ".join(terms) + "."))
