"""Writes judgments: in short at the front, whole under the question that they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.report.outline import Cite, Ref
from app.report.protect import Shown
from app.report.word.markup import add, twips
from app.report.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.report.outline import Judgment
    from app.report.word.entries import EntryWriter
    from app.report.word.sheet import Sheet


def write_key_judgments(sheet: Sheet, judgments: Sequence[Judgment]) -> None:
    """Write the judgments as a list; likelihood and confidence never share a sentence."""
    for place, judgment in enumerate(judgments):
        element = sheet.paragraph("Judgment", (words(f"{place + 1}. ", bold=True),))
        if place % 2:  # neighbours with the very same indent would share one bar at their side
            add(element[0], "ind", left=twips(0.4) + 1)
        sheet.line(element, judgment.sentence)
        add(add(element, "r"), "br")
        sheet.line(element, judgment.confidence)
        add(add(element, "r"), "br")
        sheet.line(element, judgment.grounds)
        sheet.line(element, (words(" "), Ref(judgment.anchor, Shown(judgment.anchor))))


def write_judgment(entries: EntryWriter, sheet: Sheet, judgment: Judgment) -> None:
    """Write a judgment with its reasoning and what would change it."""
    sentence = tuple(part for part in judgment.sentence if not isinstance(part, Cite))
    opening = (words(f"Judgment {judgment.anchor}. ", bold=True),)
    element = sheet.paragraph("Normal", opening, sentence, (words(" "),), judgment.confidence)
    sheet.line(element, (words(" "), *judgment.grounds))
    sheet.mark(element, judgment.anchor)
    entries.prose("Reasoning", judgment.rationale)
    entries.prose("What would change this", judgment.would_change)
