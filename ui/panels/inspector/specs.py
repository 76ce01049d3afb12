"""Which fields each kind of record shows, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from app.vocabulary import (
    Confidence,
    ItemKind,
    Likelihood,
    Modality,
    PersonForm,
    PersonStatus,
    ReadingStatus,
    Reliability,
)
from ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from enum import StrEnum

Editor = Literal["line", "text", "choice", "check", "date", "figure", "colour", "key"]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One editable field: its name in the case, its label in English, and what edits it.

    A date stands for three fields: its words, ``…_edtf`` and, where there is one, ``…_inferred``;
    a figure for the four of a claim.
    """

    name: str
    label: str
    editor: Editor = "line"
    terms: type[StrEnum] | None = None
    not_set: str = ""
    inferred: bool = True


def _field(
    name: str,
    label: str,
    editor: Editor = "line",
    *,
    terms: type[StrEnum] | None = None,
    not_set: str = "",
    inferred: bool = True,
) -> FieldSpec:
    return FieldSpec(name, label, editor, terms, not_set, inferred)


_NOTE: Final = _field("note", QT_TRANSLATE_NOOP("Inspector", "Note"), "text")
_NOT_GRADED: Final = QT_TRANSLATE_NOOP("Inspector", "not graded")
_NOT_GIVEN: Final = QT_TRANSLATE_NOOP("Inspector", "not given")

TITLE_FIELD: Final[dict[str, str]] = {
    ItemKind.SOURCE: "title",
    ItemKind.CLAIM: "statement",
    ItemKind.PERSON: "name",
    ItemKind.ORGANISATION: "name",
    ItemKind.PLACE: "name",
    ItemKind.EVENT: "name",
    ItemKind.EVIDENCE: "title",
    ItemKind.QUESTION: "text",
    ItemKind.JUDGMENT: "statement",
    ItemKind.TAG: "name",
    ItemKind.COLLECTION: "name",
}
"""The field that stands as the heading of each kind of record and is edited there."""

FIELDS: Final[dict[str, tuple[FieldSpec, ...]]] = {
    ItemKind.CLAIM: (
        _field("speaks_of", QT_TRANSLATE_NOOP("Inspector", "Speaks of"), "date"),
        _field("figure", QT_TRANSLATE_NOOP("Inspector", "Figure"), "figure"),
        _field("figure_as_of", QT_TRANSLATE_NOOP("Inspector", "As of (EDTF)")),
        _NOTE,
    ),
    ItemKind.PERSON: (
        _field("form", QT_TRANSLATE_NOOP("Inspector", "Form"), "choice", terms=PersonForm),
        _field("count", QT_TRANSLATE_NOOP("Inspector", "Count")),
        _field("role", QT_TRANSLATE_NOOP("Inspector", "Role")),
        _field("status", QT_TRANSLATE_NOOP("Inspector", "Status"), "choice", terms=PersonStatus),
        _field("protected", QT_TRANSLATE_NOOP("Inspector", "Protected"), "check"),
        _field("pseudonym", QT_TRANSLATE_NOOP("Inspector", "Pseudonym")),
        _field("protection_reason", QT_TRANSLATE_NOOP("Inspector", "Reason")),
        _NOTE,
    ),
    ItemKind.EVIDENCE: (
        _field("type", QT_TRANSLATE_NOOP("Inspector", "Type")),
        _field("held", QT_TRANSLATE_NOOP("Inspector", "Held in the case"), "check"),
        _field("custody", QT_TRANSLATE_NOOP("Inspector", "Custody"), "text"),
        _NOTE,
    ),
    ItemKind.ORGANISATION: (_NOTE,),
    ItemKind.PLACE: (
        _field("latitude", QT_TRANSLATE_NOOP("Inspector", "Latitude")),
        _field("longitude", QT_TRANSLATE_NOOP("Inspector", "Longitude")),
        _NOTE,
    ),
    ItemKind.EVENT: (_field("happened", QT_TRANSLATE_NOOP("Inspector", "When"), "date"), _NOTE),
    ItemKind.QUESTION: (_NOTE,),
    ItemKind.JUDGMENT: (
        _field(
            "likelihood",
            QT_TRANSLATE_NOOP("Inspector", "Likelihood"),
            "choice",
            terms=Likelihood,
            not_set=_NOT_GIVEN,
        ),
        _field(
            "confidence",
            QT_TRANSLATE_NOOP("Inspector", "Confidence"),
            "choice",
            terms=Confidence,
            not_set=_NOT_GIVEN,
        ),
        _field("rationale", QT_TRANSLATE_NOOP("Inspector", "Rationale"), "text"),
        _field("would_change", QT_TRANSLATE_NOOP("Inspector", "What would change it"), "text"),
    ),
    ItemKind.LINK: (
        _field("said", QT_TRANSLATE_NOOP("Inspector", "Said on"), "date"),
        _field(
            "modality",
            QT_TRANSLATE_NOOP("Inspector", "Modality"),
            "choice",
            terms=Modality,
            not_set=_NOT_GIVEN,
        ),
        _field("place", QT_TRANSLATE_NOOP("Inspector", "Place")),
        _field("circumstance", QT_TRANSLATE_NOOP("Inspector", "Circumstance")),
        _NOTE,
    ),
    ItemKind.ANNOTATION: (_NOTE,),
    ItemKind.COLLECTION: (_NOTE,),
    ItemKind.TAG: (
        _field("colour", QT_TRANSLATE_NOOP("Inspector", "Colour"), "colour"),
        _field("key", QT_TRANSLATE_NOOP("Inspector", "Key"), "key"),
        _field("description", QT_TRANSLATE_NOOP("Inspector", "Description"), "text"),
    ),
    ItemKind.SOURCE: (
        _field(
            "reliability",
            QT_TRANSLATE_NOOP("Inspector", "Reliability"),
            "choice",
            terms=Reliability,
            not_set=_NOT_GRADED,
        ),
        _field(
            "reading_status",
            QT_TRANSLATE_NOOP("Inspector", "Reading status"),
            "choice",
            terms=ReadingStatus,
        ),
        _field("publisher", QT_TRANSLATE_NOOP("Inspector", "Publisher")),
        _field("author", QT_TRANSLATE_NOOP("Inspector", "Author")),
        _field("published", QT_TRANSLATE_NOOP("Inspector", "Published"), "date"),
        _field("url", QT_TRANSLATE_NOOP("Inspector", "URL")),
        _field("collected", QT_TRANSLATE_NOOP("Inspector", "Collected"), "date", inferred=False),
        _field("collected_by", QT_TRANSLATE_NOOP("Inspector", "Collected by")),
        _field("collected_how", QT_TRANSLATE_NOOP("Inspector", "How")),
        _field("language", QT_TRANSLATE_NOOP("Inspector", "Language")),
        _field("descriptor", QT_TRANSLATE_NOOP("Inspector", "Source descriptor"), "text"),
        _NOTE,
    ),
}
"""The fields below the heading, in the order shown."""
