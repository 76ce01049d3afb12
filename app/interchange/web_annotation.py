"""What one web annotation asks for, before a case is looked at (W3C Web Annotation Data Model)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from app.vocabulary import ItemKind

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
MEDIA_FRAGMENTS: Final = "http://www.w3.org/TR/media-frags/"

OWN: Final = "redthread:"
"""The prefix of what this program adds to the vocabulary; other programs pass it over."""

NAMESPACE: Final = "urn:redthread:"
"""What the prefix stands for."""

KINDS: Final[dict[str, ItemKind]] = {
    **{
        kind.value: kind
        for kind in (
            ItemKind.CLAIM,
            ItemKind.PERSON,
            ItemKind.EVIDENCE,
            ItemKind.ORGANISATION,
            ItemKind.PLACE,
            ItemKind.EVENT,
            ItemKind.QUESTION,
        )
    },
    "organization": ItemKind.ORGANISATION,
}
"""What a mark can be classified as, by the word or the last part of an IRI."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A part of a source; ``refined_by`` are alternatives for a part of that part."""

    refined_by: tuple[Selector, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote(Selector):
    """A TextQuoteSelector."""

    exact: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Position(Selector):
    """A TextPositionSelector: code points."""

    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Fragment(Selector):
    """A FragmentSelector, such as ``xywh=pixel:…``."""

    value: str = ""


@dataclass(frozen=True, slots=True)
class Foreign(Selector):
    """A selector of a type that this program can not follow."""

    type: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a mark belongs: a source by any name, and alternative selectors of one place in it.

    ``scope`` is an IRI that may name a text layer; ``layer`` surely does.
    """

    source: str
    selectors: tuple[Selector, ...] = ()
    scope: str = ""
    layer: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that a mark shows or states; without a name, the words of the passage are it.

    ``iri`` names the record itself; ``traits`` are fields that a new person starts with.
    """

    kind: ItemKind | None = None
    name: str | None = None
    iri: str = ""
    traits: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation of places: one mark for each target, all with the same content."""

    targets: tuple[Target, ...]
    subjects: tuple[Subject, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link: the annotation ``iri``, standing for what it states unless ``itself``.

    ``record`` picks one of several records that the annotation states. An end with a ``kind``
    and a ``name`` is a record that no annotation states.
    """

    iri: str
    itself: bool = False
    record: str = ""
    kind: ItemKind | None = None
    name: str = ""
    traits: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OwnType:
    """A type of link that a case has for itself; ``counts`` is +1, -1 or 0."""

    label: str
    reverse: str = ""
    letter: str = ""
    counts: int = 0


@dataclass(frozen=True, slots=True)
class Joint:
    """An annotation that joins two others; ``details`` are further fields of the link."""

    origin: End
    target: End
    type: str
    note: str = ""
    own_type: OwnType | None = None
    details: dict[str, Any] = field(default_factory=dict)
