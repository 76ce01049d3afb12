"""Everything that a report needs, read in one go: rows of all kinds, all of them in sight."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

from app.errors import CaseProblem
from app.model import (
    Claim,
    Event,
    Evidence,
    Fact,
    Item,
    Judgment,
    JudgmentClaim,
    Name,
    Organisation,
    Original,
    Person,
    Place,
    Question,
    QuestionClaim,
    Source,
)
from app.queries.annotation_rows import all_marks
from app.queries.assessment_rows import latest_assessments
from app.queries.custody_rows import case_custody
from app.queries.link_rows import all_links
from app.queries.overview import journal_head, properties
from app.queries.passage_settings import passage_settings
from app.queries.record_details import FactRow
from app.queries.record_rows import tags as tag_rows
from app.queries.report_rows import (
    AnyName,
    CitingMaterial,
    ClaimMaterial,
    ExhibitMaterial,
    JudgmentMaterial,
    NamedMaterial,
    PersonMaterial,
    QuestionMaterial,
    ReportMaterial,
    SourceMaterial,
)
from app.store.sight import columns_in_sight, in_sight
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy.orm import InstrumentedAttribute, Session

    from app.jobs import JobControl


def report_material(session: Session, job: JobControl) -> ReportMaterial:
    """Read what a report of the whole case needs; raises Cancelled when the job is."""
    marks = tuple(all_marks(session))
    return ReportMaterial(
        case=properties(session),
        head=journal_head(session),
        sources=_records(session, Source, SourceMaterial),
        claims=_records(session, Claim, ClaimMaterial),
        people=_records(session, Person, PersonMaterial),
        organisations=_records(session, Organisation, NamedMaterial),
        places=_records(session, Place, NamedMaterial),
        events=_records(session, Event, NamedMaterial),
        exhibits=_records(session, Evidence, ExhibitMaterial),
        questions=_records(session, Question, QuestionMaterial),
        judgments=_records(session, Judgment, JudgmentMaterial),
        marks=marks,
        links=tuple(all_links(session)),
        assessments=latest_assessments(session),
        settings=passage_settings(session, marks, job),
        names=_names(session),
        facts=_facts(session),
        answers=_pairs(session, QuestionClaim.question_id, QuestionClaim.claim_id),
        grounds=_pairs(session, JudgmentClaim.judgment_id, JudgmentClaim.claim_id),
        sizes=_sizes(session),
        custody=case_custody(session),
    )


def citing_material(session: Session, source_id: str) -> CitingMaterial:
    """Read what taking words of a source out of a case needs; CaseProblem "record.gone"."""
    sources = _records(session, Source, SourceMaterial, only=source_id)
    if not sources:
        raise CaseProblem("record.gone", kind="source", id=source_id)
    case = properties(session)
    collectors = session.execute(select(Source.__table__.c.collected_by).distinct()).scalars()
    return CitingMaterial(
        source=sources[0],
        people=_records(session, Person, PersonMaterial),
        names=_names(session),
        facts=_facts(session),
        authors=tuple(filter(None, {case.investigator, *collectors})),
        marking=case.marking,
        tags={row.id: row.whole_name for row in tag_rows(session)},
    )


_ITEM = Item.__table__
_Row = TypeVar("_Row")


def _records(
    session: Session, kind: type[Item], row: Callable[..., _Row], *, only: str = ""
) -> tuple[_Row, ...]:
    """Read all records of a kind that are in sight, or one, into rows whose fields are columns."""
    table = kind.__table__
    named = {field.name for field in fields(row)}  # type: ignore[arg-type]
    columns = [column for column in columns_in_sight(table) if column.name in named]
    numbered = "number" in row.__annotations__
    found = session.execute(
        select(_ITEM.c.kind, _ITEM.c.number, _ITEM.c.number_suffix, *columns)
        .join(_ITEM, _ITEM.c.id == table.c.id)
        .where(in_sight(_ITEM.c.id), *([_ITEM.c.id == only] if only else []))
        .order_by(_ITEM.c.number, _ITEM.c.number_suffix, _ITEM.c.id)
    )
    return tuple(
        row(
            handle=handle(each.kind, each.number, each.number_suffix),
            **({"number": each.number, "number_suffix": each.number_suffix} if numbered else {}),
            **{column.name: getattr(each, column.name) for column in columns},
        )
        for each in found
    )


def _names(session: Session) -> dict[str, tuple[AnyName, ...]]:
    table = Name.__table__
    rows = session.execute(select(table).order_by(table.c.item_id, table.c.ordinal, table.c.id))
    return _gathered((row.item_id, AnyName(row.full, row.given, row.family)) for row in rows)


def _facts(session: Session) -> dict[str, tuple[FactRow, ...]]:
    table = Fact.__table__
    rows = session.execute(
        select(*columns_in_sight(table)).where(in_sight(table.c.id)).order_by(table.c.id)
    )
    return _gathered(
        (
            row.about_id,
            FactRow(row.id, row.property, row.value, row.value_edtf, row.annotation_id),
        )
        for row in rows
    )


def _pairs(
    session: Session, owner: InstrumentedAttribute[str], claim: InstrumentedAttribute[str]
) -> dict[str, tuple[str, ...]]:
    table = owner.class_.__table__
    rows = session.execute(
        select(table.c[owner.key], table.c[claim.key])
        .join(_ITEM, _ITEM.c.id == table.c[claim.key])
        .where(in_sight(_ITEM.c.id))
        .order_by(table.c.ordinal, _ITEM.c.number)
    )
    return _gathered((row[0], row[1]) for row in rows)


def _sizes(session: Session) -> dict[str, int]:
    table = Original.__table__
    return {row.sha256: row.size for row in session.execute(select(table.c.sha256, table.c.size))}


def _gathered(pairs: Iterable[tuple[str, _Row]]) -> dict[str, tuple[_Row, ...]]:
    lists: dict[str, list[_Row]] = {}
    for key, value in pairs:
        lists.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in lists.items()}
