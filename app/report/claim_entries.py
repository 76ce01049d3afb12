"""Composes the entries of claims and their rows in the table of all claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.report import wording
from app.report.desk import joined
from app.report.outline import ClaimEntry, GlanceRow, Labelled, Ref
from app.report.protect import Shown
from app.report.weighing import SAID, about_link, counts, said_by, speakers, weigh
from app.report.wording import count, words
from app.vocabulary import ClaimStatus, Confidence, Credibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.queries.assessment_rows import AssessmentRow
    from app.queries.report_rows import ClaimMaterial
    from app.report.desk import Desk
    from app.report.outline import Line, Weighing
    from app.report.stills import Stills

INDEPENDENT: Final = 2
"""How many independent origins a claim wants that is graded 1, confirmed by other sources."""

_GLANCE: Final = 110
"""Code points of a statement in the table of all claims."""


def claim_entry(desk: Desk, stills: Stills, claim: ClaimMaterial) -> ClaimEntry:
    """Return the entry of a claim."""
    marks = desk.marks(claim.id)
    assessment = desk.material.assessments.get(claim.id)
    weighing = weigh(desk, claim.id)
    exhibits = [
        mark
        for link in desk.links_to(claim.id)
        if counts(link) and link.origin.kind in {"evidence", "annotation"}
        for mark in desk.marks(link.origin.id)
    ]
    return ClaimEntry(
        anchor=claim.handle,
        statement=desk.protection.line(claim.statement),
        facts=(
            *said_by(desk, claim.id),
            *_facts(desk, claim, assessment),
            *_relations(desk, claim),
        ),
        warnings=tuple(_warnings(assessment, weighing, stated=bool(marks))),
        quotes=desk.quotes(marks),
        weighing=weighing,
        figures=stills.figures([*marks, *exhibits]),
        reasoning=desk.protection.text(assessment.rationale if assessment else ""),
        note=desk.protection.text(claim.note),
    )


def glance_row(desk: Desk, claim: ClaimMaterial, weighing: Weighing) -> GlanceRow:
    """Return the row of a claim in the table of all claims."""
    assessment = desk.material.assessments.get(claim.id)
    statement = desk.protection.line(claim.statement)
    if len(statement) > _GLANCE:
        statement = Shown(statement[:_GLANCE].rsplit(" ", 1)[0] + " …")
    letters = {code or "" for code, _ in _reliabilities(desk, claim, assessment)} - {""}
    supporting = str(len(weighing.supporting))
    if weighing.origins != len(weighing.supporting):
        supporting += f" ({count(weighing.origins, 'origin')})"
    status = ClaimStatus(assessment.status) if assessment else ClaimStatus.UNASSESSED
    return GlanceRow(
        claim=(Ref(claim.handle, Shown(claim.handle)), words(f" {statement}")),
        said=_said(desk, claim),
        source=Shown("/".join(sorted(letters)) or "–"),
        information=Shown((assessment and assessment.credibility) or "–"),
        supporting=Shown(supporting),
        opposing=Shown(str(len(weighing.opposing)) if weighing.opposing else "–"),
        status=Shown(status.label.lower()),
    )


def _said(desk: Desk, claim: ClaimMaterial) -> Line:
    found = speakers(desk, claim.id)
    if not found:
        return (words("–"),)
    speaker, link = found[0]
    when = desk.reading("" if link.said_edtf else link.said, link.said_edtf)
    line = desk.call(speaker, short=True)
    if when:
        line += (words(f", {when}"),)
    return line if len(found) == 1 else (*line, words(f" and {len(found) - 1} more"))


def _facts(
    desk: Desk, claim: ClaimMaterial, assessment: AssessmentRow | None
) -> Iterator[Labelled]:
    if figure := wording.figure(claim):
        as_of = f", as of {desk.reading('', claim.figure_as_of)}" if claim.figure_as_of else ""
        yield Labelled("Figure", (desk.text(figure), words(as_of)))
    speaks_of = desk.reading(
        claim.speaks_of, claim.speaks_of_edtf, inferred=claim.speaks_of_inferred
    )
    if speaks_of:
        yield Labelled("Speaks of", (words(speaks_of),))
    if assessment is None:
        yield Labelled("Assessment", (words("not assessed yet"),))
        return
    grades = [_source_grade(desk, claim, assessment)]
    grades.append(f"information {wording.credibility(assessment.credibility)}")
    grades.append(ClaimStatus(assessment.status).label.lower())
    yield Labelled("Assessment", (words(" · ".join(grades)),))
    if assessment.likelihood:
        yield Labelled("Likelihood", (words(wording.likelihood(assessment.likelihood)),))
    if assessment.confidence:
        yield Labelled("Confidence", (words(Confidence(assessment.confidence).label.lower()),))
    when = desk.reading("", assessment.created_at[:10])
    yield Labelled("Assessed", (desk.text(f"by {assessment.created_by}, {when}", soft=True),))


def _source_grade(desk: Desk, claim: ClaimMaterial, assessment: AssessmentRow) -> str:
    if assessment.reliability:
        return f"source {wording.reliability(assessment.reliability)}"
    grades = _reliabilities(desk, claim, assessment)
    if len({code for code, _ in grades}) <= 1:
        return f"source {wording.reliability(grades[0][0] if grades else None)}"
    return "source " + ", ".join(f"{wording.reliability(code)} ({name})" for code, name in grades)


def _reliabilities(
    desk: Desk, claim: ClaimMaterial, assessment: AssessmentRow | None
) -> list[tuple[str | None, str]]:
    """Return the grade set for the claim, else those of the sources that state it, by source."""
    if assessment is not None and assessment.reliability:
        return [(assessment.reliability, "")]
    sources = [desk.sources[mark.source_id] for mark in desk.marks(claim.id)]
    return list(dict.fromkeys((source.reliability, source.handle) for source in sources))


def _relations(desk: Desk, claim: ClaimMaterial) -> Iterator[Labelled]:
    """Yield what else the claim is linked with: what it updates, contradicts, responds to."""
    ends = [
        (link, link.type.label, link.target)
        for link in desk.links_from(claim.id)
        if link.type.code not in SAID
    ]
    ends += [
        (link, link.type.reverse, link.origin)
        for link in desk.links_to(claim.id)
        if link.type.code not in SAID and not counts(link)
    ]
    for link, label, other in ends:
        line = desk.call(other)
        if link.note:
            line += (words(": "), desk.text(link.note))
        shown = desk.protection.line(label)
        yield Labelled(shown[:1].upper() + shown[1:], (*line, *about_link(desk, link)))


def _warnings(
    assessment: AssessmentRow | None, weighing: Weighing, *, stated: bool
) -> Iterator[Shown]:
    if not stated:
        yield Shown("No passage or region of a source states this claim.")
    if not (weighing.supporting or weighing.opposing or weighing.qualifying):
        yield Shown("No evidence is linked to this claim yet.")
    confirmed = assessment is not None and assessment.credibility == Credibility.CONFIRMED
    if confirmed and weighing.origins < INDEPENDENT:
        yield Shown(
            "Graded 1, confirmed by other sources, but its support comes from "
            f"{count(weighing.origins, 'independent origin')}; two are wanted."
        )


def grounds(desk: Desk, claim_ids: tuple[str, ...]) -> Line:
    """Return what a judgment rests on: its claims, by the grade of their information."""
    by_grade: dict[str, list[Line]] = {}
    for claim_id in claim_ids:
        claim = desk.claims.get(claim_id)
        if claim is not None:
            assessment = desk.material.assessments.get(claim_id)
            grade = wording.credibility(assessment.credibility if assessment else None)
            by_grade.setdefault(grade, []).append((Ref(claim.handle, Shown(claim.handle)),))
    if not by_grade:
        return (words("Rests on no claim yet.", soft=True),)
    parts: list[Line] = [
        (*joined(numbers, ", "), words(f" (information {grade})", soft=True))
        for grade, numbers in by_grade.items()
    ]
    return (words("Rests on ", soft=True), *joined(parts, "; "), words(".", soft=True))
