"""Which fields of which records can be edited, and what each may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from app import dates
from app.errors import CaseProblem
from app.vocabulary import (
    ClaimStatus,
    Comparator,
    Confidence,
    Credibility,
    ItemKind,
    Likelihood,
    Modality,
    PersonForm,
    PersonStatus,
    ReadingStatus,
    Reliability,
)

if TYPE_CHECKING:
    from enum import StrEnum

Check = Callable[[str, Any], Any]
"""Takes a field's name and its new value; returns what to store or raises CaseProblem."""


def words(_name: str, value: Any) -> str:
    """Accept any text; spaces at the ends go."""
    return str(value).strip()


def some_words(name: str, value: Any) -> str:
    """Accept text that is not empty."""
    text = words(name, value)
    if not text:
        raise CaseProblem("edit.empty", field=name)
    return text


def truth(_name: str, value: Any) -> bool:
    """Accept yes or no."""
    return bool(value)


def edtf(name: str, value: Any) -> str:
    """Accept a date in EDTF, or none."""
    text = words(name, value)
    if text and dates.check(text):
        raise CaseProblem("edit.bad_date", field=name, value=text)
    return text


def whole(name: str, value: Any) -> int | None:
    """Accept a whole number that is not negative, or none."""
    number_or_none = number(name, value)
    if number_or_none is None:
        return None
    if number_or_none < 0 or number_or_none != int(number_or_none):
        raise CaseProblem("edit.not_whole", field=name, value=str(value))
    return int(number_or_none)


def number(name: str, value: Any) -> float | None:
    """Accept a number, or none."""
    if value is None or value == "":
        return None
    try:
        return float(value)
    except ValueError:
        raise CaseProblem("edit.not_a_number", field=name, value=str(value)) from None


def one_of(terms: type[StrEnum]) -> Check:
    """Accept a term of one vocabulary."""

    def check(name: str, value: Any) -> str:
        try:
            return terms(value).value
        except ValueError:
            raise CaseProblem("edit.not_a_term", field=name, value=str(value)) from None

    return check


def one_of_or_none(terms: type[StrEnum]) -> Check:
    """Accept a term of one vocabulary, or none for "not graded"."""
    check = one_of(terms)
    return lambda name, value: check(name, value) if value else None


def reference(_name: str, value: Any) -> str | None:
    """Accept the id of a record, or none; the case checks that it is there."""
    return str(value) if value else None


DATE_FIELDS: Final = ("{}", words), ("{}_edtf", edtf), ("{}_inferred", truth)


def _date(stem: str) -> dict[str, Check]:
    return {name.format(stem): check for name, check in DATE_FIELDS}


EDITABLE: Final[Mapping[ItemKind, Mapping[str, Check]]] = {
    ItemKind.SOURCE: {
        "title": some_words,
        "caption": words,
        "url": words,
        "publisher": words,
        "author": words,
        **_date("published"),
        "collected": words,
        "collected_edtf": edtf,
        "collected_by": words,
        "collected_how": words,
        "language": words,
        "reliability": one_of_or_none(Reliability),
        "descriptor": words,
        "note": words,
        "reading_status": one_of(ReadingStatus),
        "parent_id": reference,
    },
    ItemKind.ANNOTATION: {"note": words},
    ItemKind.CLAIM: {
        "statement": some_words,
        "note": words,
        "comparator": one_of_or_none(Comparator),
        "figure": number,
        "figure_high": number,
        "unit": words,
        "figure_as_of": edtf,
        **_date("speaks_of"),
    },
    ItemKind.PERSON: {
        "name": some_words,
        "form": one_of(PersonForm),
        "count": whole,
        "role": words,
        "status": one_of(PersonStatus),
        "protected": truth,
        "protection_reason": words,
        "pseudonym": words,
        "note": words,
    },
    ItemKind.ORGANISATION: {"name": some_words, "note": words},
    ItemKind.PLACE: {"name": some_words, "note": words, "latitude": number, "longitude": number},
    ItemKind.EVENT: {"name": some_words, "note": words, **_date("happened")},
    ItemKind.FACT: {
        "property": some_words,
        "value": some_words,
        "value_edtf": edtf,
        "annotation_id": reference,
    },
    ItemKind.EVIDENCE: {
        "title": some_words,
        "type": words,
        "held": truth,
        "custody": words,
        "note": words,
    },
    ItemKind.QUESTION: {"text": some_words, "note": words},
    ItemKind.JUDGMENT: {
        "statement": some_words,
        "likelihood": one_of_or_none(Likelihood),
        "confidence": one_of_or_none(Confidence),
        "rationale": words,
        "would_change": words,
    },
    ItemKind.LINK: {
        "note": words,
        "strength": reference,
        "modality": one_of_or_none(Modality),
        **_date("said"),
        "place": words,
        "circumstance": words,
    },
    ItemKind.ASSESSMENT: {
        "reliability": one_of_or_none(Reliability),
        "credibility": one_of_or_none(Credibility),
        "likelihood": one_of_or_none(Likelihood),
        "confidence": one_of_or_none(Confidence),
        "status": one_of(ClaimStatus),
        "rationale": words,
    },
    ItemKind.TAG: {
        "name": some_words,
        "colour": whole,
        "description": words,
        "key": whole,
    },
    ItemKind.COLLECTION: {
        "name": some_words,
        "note": words,
    },
}
"""Per kind of record: its editable fields and the check of each."""


def checked(kind: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the changes as they are to be stored.

    Raises CaseProblem "edit.…" for a value that a field can not hold, and KeyError for a field
    that a record of this kind does not have.
    """
    fields = EDITABLE[ItemKind(kind)]
    return {name: fields[name](name, value) for name, value in changes.items()}
