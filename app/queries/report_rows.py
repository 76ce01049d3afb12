"""The rows that a report is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.queries.annotation_rows import MarkRow
    from app.queries.assessment_rows import AssessmentRow
    from app.queries.custody_rows import CustodyRow
    from app.queries.link_rows import LinkRow
    from app.queries.overview import CaseProperties, JournalHead
    from app.queries.passage_settings import PassageSetting
    from app.queries.record_details import FactRow


@dataclass(frozen=True, slots=True)
class SourceMaterial:
    """A source with its collection record; one without a hash is only described."""

    id: str
    handle: str
    title: str
    held: bool
    original_sha256: str | None
    format: str
    media_type: str
    file_name: str
    parent_id: str | None
    earlier_version_id: str | None
    caption: str
    width: int | None
    height: int | None
    frames: int | None
    url: str
    publisher: str
    author: str
    published: str
    published_edtf: str
    published_inferred: bool
    collected: str
    collected_edtf: str
    collected_by: str
    collected_how: str
    language: str
    reliability: str | None
    descriptor: str
    note: str

    @property
    def is_picture(self) -> bool:
        """Tell whether it is looked at rather than read."""
        return self.format == "picture"


@dataclass(frozen=True, slots=True)
class ClaimMaterial:
    """A claim with its figure and the time that it speaks of."""

    id: str
    handle: str
    statement: str
    note: str
    comparator: str | None
    figure: float | None
    figure_high: float | None
    unit: str
    figure_as_of: str
    speaks_of: str
    speaks_of_edtf: str
    speaks_of_inferred: bool


@dataclass(frozen=True, slots=True)
class PersonMaterial:
    """A person or group with what decides whether and how the report may name it."""

    id: str
    handle: str
    number: int
    number_suffix: str
    name: str
    form: str
    count: int | None
    role: str
    status: str
    protected: bool
    protection_reason: str
    pseudonym: str
    note: str


@dataclass(frozen=True, slots=True)
class NamedMaterial:
    """An organisation, a place or an event; ``when`` is empty for all but events."""

    id: str
    handle: str
    name: str
    note: str
    happened: str = ""
    happened_edtf: str = ""
    happened_inferred: bool = False


@dataclass(frozen=True, slots=True)
class ExhibitMaterial:
    """An exhibit; one that is not ``held`` is spoken of but not in the case."""

    id: str
    handle: str
    title: str
    type: str
    held: bool
    custody: str
    note: str


@dataclass(frozen=True, slots=True)
class QuestionMaterial:
    """A question of the investigation."""

    id: str
    handle: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class JudgmentMaterial:
    """The answer that the investigator gives to a question."""

    id: str
    handle: str
    question_id: str
    statement: str
    likelihood: str | None
    confidence: str | None
    rationale: str
    would_change: str


@dataclass(frozen=True, slots=True)
class AnyName:
    """One further name of a record."""

    full: str
    given: str
    family: str


@dataclass(frozen=True, slots=True)
class CitingMaterial:
    """What taking words of one source out of a case needs: the source, and who is to be masked.

    ``authors`` are the names of those who made the case, which may stay; ``tags`` the names of
    tags with those above them, by id.
    """

    source: SourceMaterial
    people: tuple[PersonMaterial, ...]
    names: dict[str, tuple[AnyName, ...]]
    facts: dict[str, tuple[FactRow, ...]]
    authors: tuple[str, ...]
    marking: str
    tags: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReportMaterial:
    """One moment of a case: each kind by number, and what ties the records together by their ids.

    ``settings`` tell what stands around each marked passage; ``answers`` name the claims of each
    question and ``grounds`` those that each judgment rests on, in the order given.
    """

    case: CaseProperties
    head: JournalHead
    sources: tuple[SourceMaterial, ...] = ()
    claims: tuple[ClaimMaterial, ...] = ()
    people: tuple[PersonMaterial, ...] = ()
    organisations: tuple[NamedMaterial, ...] = ()
    places: tuple[NamedMaterial, ...] = ()
    events: tuple[NamedMaterial, ...] = ()
    exhibits: tuple[ExhibitMaterial, ...] = ()
    questions: tuple[QuestionMaterial, ...] = ()
    judgments: tuple[JudgmentMaterial, ...] = ()
    marks: tuple[MarkRow, ...] = ()
    links: tuple[LinkRow, ...] = ()
    assessments: dict[str, AssessmentRow] = field(default_factory=dict)
    settings: dict[str, PassageSetting] = field(default_factory=dict)
    names: dict[str, tuple[AnyName, ...]] = field(default_factory=dict)
    facts: dict[str, tuple[FactRow, ...]] = field(default_factory=dict)
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    grounds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    custody: tuple[CustodyRow, ...] = ()
