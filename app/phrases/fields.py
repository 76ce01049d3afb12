"""What the fields of a case are called, and how their values read, in the words of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app import dates
from app.speech import number, numbered, said
from app.vocabulary import (
    CarryDecision,
    CarryOutcome,
    ClaimStatus,
    Comparator,
    Confidence,
    Credibility,
    CustodyAct,
    LayerRole,
    Likelihood,
    MatrixValue,
    Modality,
    PersonForm,
    PersonStatus,
    ReadingStatus,
    Reliability,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

TITLE_FIELD: Final[dict[str, str]] = {
    "source": "title",
    "claim": "statement",
    "person": "name",
    "organisation": "name",
    "place": "name",
    "event": "name",
    "evidence": "title",
    "question": "text",
    "judgment": "statement",
    "tag": "name",
    "collection": "name",
    "fact": "value",
    "annotation": "exact",
}
"""Per kind of record, the field that it goes by."""

NOTHING: Final = "nothing"
"""How a field without a value reads in a sentence."""

_NAMES: Final[dict[str, str]] = {
    "at": "When",
    "author": "Author",
    "binned_at": "In the bin since",
    "by": "By",
    "caption": "Caption",
    "circumstance": "Circumstance",
    "collected": "Collected",
    "collected_by": "Collected by",
    "collected_how": "How it was collected",
    "colour": "Colour",
    "comparator": "Figure bounds",
    "confidence": "Confidence",
    "coordinates": "Region",
    "count": "Count",
    "counts": "Counts",
    "credibility": "Information credibility",
    "custody": "Custody",
    "description": "Description",
    "descriptor": "Source descriptor",
    "earlier_version_id": "Earlier version",
    "encoding": "Encoding",
    "end": "End",
    "exact": "Quote",
    "family": "Family name",
    "figure": "Figure",
    "figure_as_of": "Figure as of",
    "figure_high": "Figure, up to",
    "file_name": "File name",
    "form": "Form",
    "format": "Format",
    "frame": "Page or frame",
    "frames": "Frames",
    "full": "Name",
    "given": "Given name",
    "happened": "When",
    "height": "Height",
    "held": "Held in the case",
    "imported_from": "Imported from",
    "investigator": "Investigator",
    "iri": "Known elsewhere as",
    "key": "Key",
    "kind": "Kind",
    "label": "Label",
    "language": "Language",
    "latitude": "Latitude",
    "length": "Length",
    "letter": "Letter",
    "likelihood": "Likelihood",
    "longitude": "Longitude",
    "marking": "Handling marking",
    "media_type": "Media type",
    "modality": "Modality",
    "moment": "Time in the recording",
    "moment_end": "Until, in the recording",
    "name": "Name",
    "note": "Note",
    "ordinal": "Place in the order",
    "orientation": "Orientation",
    "original_sha256": "Original",
    "picture_metadata": "Embedded metadata",
    "place": "Place",
    "path": "Path",
    "prefix": "Words before",
    "property": "Fact",
    "protected": "Protected",
    "protection_reason": "Reason for the protection",
    "pseudonym": "Pseudonym",
    "published": "Published",
    "publisher": "Publisher",
    "rationale": "Rationale",
    "reading_status": "Reading status",
    "reference": "Reference",
    "reliability": "Source reliability",
    "remarks": "Remarks",
    "reverse": "Read from the other end",
    "role": "Role",
    "said": "Said on",
    "script": "Script",
    "settings": "Settings",
    "sha256": "SHA-256",
    "shape": "Shape",
    "size": "Size",
    "speaks_of": "Speaks of",
    "start": "Start",
    "statement": "Statement",
    "status": "Status",
    "strength": "Strength",
    "suffix": "Words after",
    "text": "Text",
    "text_sha256": "Text",
    "title": "Title",
    "tool": "Made with",
    "type": "Type",
    "unit": "Unit",
    "url": "URL",
    "value": "Value",
    "width": "Width",
    "would_change": "What would change it",
}

_OF_ENTITY: Final[dict[tuple[str, str], str]] = {
    ("Question", "text"): "Question",
    ("Assessment", "status"): "Status",
    ("Fact", "annotation_id"): "Stated by",
    ("Fact", "about_id"): "About",
    ("Link", "from_id"): "From",
    ("Link", "to_id"): "To",
    ("Source", "parent_id"): "Part of",
    ("Tag", "parent_id"): "Under the tag",
    ("Collection", "parent_id"): "In the collection",
    ("Source", "earlier_version_id"): "Later version of",
    ("CarriedMark", "annotation_id"): "Mark of the earlier version",
    ("CarriedMark", "mark_id"): "Mark of this version",
    ("Source", "part_ordinal"): "Place among the parts",
    ("Annotation", "source_id"): "In the source",
    ("Annotation", "layer_id"): "In the text",
    ("TextLayer", "source_id"): "Of the source",
    ("Judgment", "question_id"): "Answers",
    ("Assessment", "claim_id"): "Of the claim",
    ("OwnLinkType", "label"): "Link type",
}
"""Names of fields that read differently, or are there, in one table only."""

_ENDINGS: Final = {"_edtf": "{} (EDTF)", "_inferred": "{}: inferred"}
"""How fields are called that say more of another one."""

NAMES: Final = (*_NAMES.values(), *_OF_ENTITY.values(), *_ENDINGS.values())
"""Everything that fields are called."""

_TERMS: Final[dict[tuple[str, str], type[StrEnum]]] = {
    ("Assessment", "confidence"): Confidence,
    ("Assessment", "credibility"): Credibility,
    ("Assessment", "likelihood"): Likelihood,
    ("Assessment", "reliability"): Reliability,
    ("Assessment", "status"): ClaimStatus,
    ("CarriedMark", "outcome"): CarryOutcome,
    ("CarriedMark", "decision"): CarryDecision,
    ("Claim", "comparator"): Comparator,
    ("CustodyEvent", "kind"): CustodyAct,
    ("Judgment", "confidence"): Confidence,
    ("Judgment", "likelihood"): Likelihood,
    ("Link", "modality"): Modality,
    ("MatrixCell", "value"): MatrixValue,
    ("Person", "form"): PersonForm,
    ("Person", "status"): PersonStatus,
    ("Source", "reading_status"): ReadingStatus,
    ("Source", "reliability"): Reliability,
    ("TextLayer", "role"): LayerRole,
}
"""Fields that hold a term of a vocabulary."""


def field_name(entity: str, field: str) -> str:
    """Return what a field of a table (by its class name) is called; never its name in the file."""
    if (entity, field) in _OF_ENTITY:
        return said("Fields", _OF_ENTITY[entity, field])
    for ending, more in _ENDINGS.items():
        if field.endswith(ending):
            return said("Fields", more).format(field_name(entity, field.removesuffix(ending)))
    if field in _NAMES:
        return said("Fields", _NAMES[field])
    return field.removesuffix("_id").replace("_", " ").capitalize()


def value_in_words(entity: str, field: str, value: Any) -> str:
    """Return a value of a field as a person reads it; empty for none.

    Terms carry their letter or range, EDTF is read out, truth values are yes and no.
    """
    if value is None or value in ("", [], {}):
        return ""
    terms = _TERMS.get((entity, field))
    if terms is not None:
        return _term(terms, value)
    if isinstance(value, bool):
        return said("Values", "yes") if value else said("Values", "no")
    if field.endswith("_edtf") or field == "figure_as_of":
        words = dates.in_words(str(value))
        return str(value) if words == value else f"{words} ({value})"
    return _plain(field, value)


def _term(terms: type[StrEnum], value: Any) -> str:
    try:
        term = terms(value)
    except ValueError:  # a term of a later version
        return str(value)
    label = said("Vocabulary", str(getattr(term, "label", term.value)))
    if len(term.value) == 1:
        return f"{term.value} {label}"
    low, high = getattr(term, "per_cent", (None, None))
    return label if low is None else f"{label} ({low:02d}–{high:02d} %)"


def _plain(field: str, value: Any) -> str:
    reading = _READINGS.get(field)
    if reading is not None:
        return reading(value)
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, dict):
        return "\n".join(f"{name}: {one}" for name, one in value.items())
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return str(value)


def _region(value: Any) -> str:
    x, y, width, height = (f"{side:g}" for side in value)
    region = said("Values", "{width} × {height} pixels at {x}, {y}")
    return region.format(width=width, height=height, x=x, y=y)


def _from_one(value: Any) -> str:
    return str(int(value) + 1)


def _seconds(value: Any) -> str:
    return said("Values", "{} s").format(f"{value / 1000:,.3f}")


def _hash(value: Any) -> str:
    return f"SHA-256 {value}"


def _pixels(value: Any) -> str:
    return numbered(value, said("Values", "pixel|pixels").split("|"))


def _bytes(value: Any) -> str:
    return numbered(value, said("Values", "byte|bytes").split("|"))


def _weight(value: Any) -> str:
    words = {1: said("Values", "for"), -1: said("Values", "against")}
    return words.get(value, said("Values", "neither for nor against"))


_READINGS: Final[dict[str, Callable[[Any], str]]] = {
    "blocks_sha256": _hash,
    "colour": _from_one,
    "coordinates": _region,
    "counts": _weight,
    "frame": _from_one,
    "height": _pixels,
    "moment": _seconds,
    "moment_end": _seconds,
    "ordinal": _from_one,
    "original_sha256": _hash,
    "part_ordinal": str,
    "size": _bytes,
    "text_sha256": _hash,
    "width": _pixels,
}
"""How the values of some fields read; places in an order count from 1, moments in seconds."""
