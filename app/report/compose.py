"""Composes a report: from the material of a case to an outline, in the order that readers need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.report import wording
from app.report.claim_entries import claim_entry, glance_row, grounds
from app.report.custody import custody_section
from app.report.desk import Desk, joined
from app.report.outline import Cite, Judgment, Outline, QuestionSection, Ref
from app.report.protect import Protection, Shown
from app.report.record_lists import record_lists
from app.report.stills import Stills
from app.report.withheld import withheld

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from app.queries.report_rows import JudgmentMaterial, QuestionMaterial, ReportMaterial
    from app.report.outline import ClaimEntry, Inline, Line

_SOURCES: Final = 4
"""How many sources are cited behind a judgment; its claims cite all of them."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What is said of one report: its date, and a title other than that of the case."""

    made: date
    title: str = ""


def compose(material: ReportMaterial, options: ReportOptions) -> Outline:
    """Return the outline of a report on the whole case; nothing in it needs to be masked again."""
    case = material.case
    authors = {case.investigator, *(source.collected_by for source in material.sources)}
    protection = Protection(
        material.people, material.names, material.facts, authors=filter(None, authors)
    )
    desk = Desk(material, protection)
    stills = Stills(desk)
    entries: dict[str, ClaimEntry] = {}
    questions = tuple(_sections(desk, stills, entries))
    lists = record_lists(desk, stills)
    reference = protection.line(case.reference)
    return Outline(
        title=protection.line(options.title or case.title),
        case_line=Shown(f"Case {reference}" if reference else protection.line(case.title)),
        marking=protection.line(case.marking),
        investigator=protection.line(case.investigator),
        made=options.made,
        journal_head=(
            f"journal step {material.head.steps:,}, {wording.short_hash(material.head.digest)}"
        ),
        judgments=tuple(judgment for section in questions for judgment in section.judgments),
        glance=tuple(
            glance_row(desk, claim, entries[claim.id].weighing) for claim in material.claims
        ),
        withheld=withheld(desk, stills.covered),
        questions=questions,
        lists=lists,
        custody=custody_section(desk),
        remarks=_remarks(protection),
        source_ids=tuple(desk.sources),
    )


def _sections(
    desk: Desk, stills: Stills, entries: dict[str, ClaimEntry]
) -> Iterator[QuestionSection]:
    """Yield the questions with their claims, then the claims that answer none."""
    answering = {
        claim_id for question in desk.material.questions for claim_id in _answers(desk, question)
    }
    for question in desk.material.questions:
        claim_ids = _answers(desk, question)
        new = [claim_id for claim_id in claim_ids if claim_id not in entries]
        told = [claim_id for claim_id in claim_ids if claim_id in entries]
        for claim_id in new:
            entries[claim_id] = claim_entry(desk, stills, desk.claims[claim_id])
        judgments = [each for each in desk.material.judgments if each.question_id == question.id]
        yield QuestionSection(
            anchor=question.handle,
            title=desk.protection.line(question.text),
            note=desk.protection.text(question.note),
            judgments=tuple(_judgment(desk, each) for each in judgments),
            claims=tuple(entries[claim_id] for claim_id in new),
            elsewhere=joined([_number(desk, claim_id) for claim_id in told], ", "),
        )
    others = [claim for claim in desk.material.claims if claim.id not in answering]
    for claim in others:
        entries[claim.id] = claim_entry(desk, stills, claim)
    if others or not desk.material.questions:
        yield QuestionSection(
            anchor="",
            title=Shown("Claims without a question" if desk.material.questions else "Claims"),
            note=Shown(""),
            judgments=(),
            claims=tuple(entries[claim.id] for claim in others),
        )


def _answers(desk: Desk, question: QuestionMaterial) -> list[str]:
    return [each for each in desk.material.answers.get(question.id, ()) if each in desk.claims]


def _number(desk: Desk, claim_id: str) -> Line:
    handle = desk.claims[claim_id].handle
    return (Ref(handle, Shown(handle)),)


def _judgment(desk: Desk, judgment: JudgmentMaterial) -> Judgment:
    """Return a judgment with its sources cited (ICD 206)."""
    claim_ids = desk.material.grounds.get(judgment.id, ())
    statement = desk.protection.line(judgment.statement)
    return Judgment(
        anchor=judgment.handle,
        sentence=(
            *wording.judgment_sentence(statement, judgment.likelihood),
            *_cited(desk, claim_ids),
        ),
        confidence=wording.confidence_sentence(judgment.confidence),
        grounds=grounds(desk, claim_ids),
        rationale=desk.protection.text(judgment.rationale),
        would_change=desk.protection.text(judgment.would_change),
    )


def _cited(desk: Desk, claim_ids: Iterable[str]) -> Iterator[Inline]:
    cited: set[str] = set()
    for mark in (mark for claim_id in claim_ids for mark in desk.marks(claim_id)):
        if mark.source_id not in cited and len(cited) < _SOURCES:
            cited.add(mark.source_id)
            yield Cite(desk.citation(mark))


def _remarks(protection: Protection) -> tuple[str, ...]:
    if not protection.unwritable:
        return ()
    remark = (
        "Some characters of the material can not stand in a Word document, control characters "
        "for example; “\ufffd” stands for each of them. The case keeps them as they are."
    )
    return (remark,)
