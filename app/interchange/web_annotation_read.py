"""Reads one web annotation: what it marks and says, or what it joins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.interchange.web_annotation import (
    KINDS,
    Foreign,
    Fragment,
    Mark,
    Position,
    Quote,
    Selector,
    Subject,
    Target,
)
from app.interchange.web_annotation_file import types_of
from app.interchange.web_annotation_values import (
    iri_of,
    many,
    own,
    own_words,
    term,
    terms,
    whole,
    words,
)
from app.queries.source_names import item_id_in

if TYPE_CHECKING:
    from app.vocabulary import ItemKind

_BUNDLES: Final = frozenset({"Choice", "List", "Composite", "Independents"})
_SELECTORS: Final = frozenset({"TextQuoteSelector", "TextPositionSelector", "FragmentSelector"})
PERSON_TRAITS: Final = ("form", "count", "status", "protected", "protection_reason")
"""What an identifying body can say of a person besides the name."""


@dataclass(frozen=True, slots=True)
class Body:
    """One body: its text or its IRI, and what it is for; no purpose if none is given."""

    purposes: tuple[str, ...]
    text: str | None
    iri: str
    content: dict[str, Any]


def is_link(content: dict[str, Any]) -> bool:
    """Tell whether an annotation joins two others."""
    return "linking" in terms(content.get("motivation"))


def read_mark(content: dict[str, Any]) -> Mark:
    """Return what an annotation marks and says; raises CaseProblem "annotation.…" otherwise."""
    targets = tuple(_target(value) for value in many(content.get("target")))
    if not targets:
        raise CaseProblem("annotation.no_target")
    usual = _usual_purpose(content)
    kinds: list[tuple[int, ItemKind]] = []
    names: list[tuple[int, Subject]] = []
    tags: list[str] = []
    notes: list[str] = []
    for place, body in enumerate(read_bodies(content)):
        for purpose in body.purposes or (usual,):
            if purpose == "classifying":
                kinds.append((place, _kind(body)))
            elif purpose == "identifying" and (name := _name(body)):
                names.append((place, name))
            elif purpose == "tagging":
                tags.append(body.text if body.text is not None else body.iri)
            else:
                notes.append(body.text if body.text is not None else body.iri)
    return Mark(
        targets=targets,
        subjects=tuple(_subjects(kinds, names)),
        tags=tuple(tag for tag in map(str.strip, tags) if tag),
        note="\n\n".join(note for note in map(str.strip, notes) if note),
    )


def read_bodies(content: dict[str, Any]) -> list[Body]:
    """Return all bodies of an annotation, ``bodyValue`` included."""
    values = many(content.get("body"))
    if "bodyValue" in content:
        values = [*values, {"value": content["bodyValue"]}]
    return [_body(value) for value in values]


def _body(value: Any) -> Body:
    if isinstance(value, str):
        return Body((), None, value.strip(), {})
    if not isinstance(value, dict) or types_of(value) & _BUNDLES:
        raise CaseProblem("annotation.bad_body")
    source = value.get("source")
    inner = source if isinstance(source, dict) and "value" in source else value
    text = words(inner, "value") if "value" in inner else None
    iri = iri_of(source) or iri_of(value)
    if text is None and not iri:
        raise CaseProblem("annotation.bad_body")
    purposes = terms(value.get("purpose")) or terms(value.get("motivation"))
    return Body(tuple(dict.fromkeys(purposes)), text, iri, value)


def _usual_purpose(content: dict[str, Any]) -> str:
    """Return what a body without a purpose is for: the motivation, where that is one."""
    motivations = terms(content.get("motivation"))
    return motivations[0] if len(motivations) == 1 else "commenting"


def _kind(body: Body) -> ItemKind:
    said = body.text if body.text is not None else body.iri
    kind = KINDS.get(term(said))
    if kind is None:
        known = ", ".join(dict.fromkeys(kind.value for kind in KINDS.values()))
        raise CaseProblem("annotation.unknown_kind", said=said, known=known)
    return kind


def _name(body: Body) -> Subject | None:
    """Return what an identifying body names; one without a name may name a record by its id."""
    iri = own_words(body.content, "record")
    if body.text is None:
        return Subject(iri=body.iri) if item_id_in(body.iri) else None
    name = body.text.strip()
    return Subject(name=name, iri=iri, traits=read_traits(body.content)) if name else None


def read_traits(content: dict[str, Any]) -> dict[str, Any]:
    """Return what is said of a person besides the name."""
    found = {key: own(content, key) for key in PERSON_TRAITS}
    return {key: value for key, value in found.items() if value is not None}


def _subjects(kinds: list[tuple[int, ItemKind]], names: list[tuple[int, Subject]]) -> list[Subject]:
    """Bring kinds and names together: in pairs, else each name with the kind before it."""
    if len(kinds) == len(names):
        pairs = zip(kinds, names, strict=True)
        return [_named(kind, name) for (_, kind), (_, name) in pairs]
    if not kinds:
        return [name for _, name in names]
    by_kind: dict[int, list[Subject]] = {place: [] for place, _ in kinds}
    for place, name in names:
        before = [kind_place for kind_place in by_kind if kind_place < place]
        by_kind[before[-1] if before else kinds[0][0]].append(name)
    return [_named(kind, name) for place, kind in kinds for name in by_kind[place] or [Subject()]]


def _named(kind: ItemKind, name: Subject) -> Subject:
    return Subject(kind, name.name, name.iri, name.traits)


def _target(value: Any) -> Target:
    if isinstance(value, str):
        return Target(value.strip())
    if not isinstance(value, dict) or types_of(value) & _BUNDLES:
        raise CaseProblem("annotation.bad_target")
    source = iri_of(value.get("source")) or iri_of(value)
    if not source:
        raise CaseProblem("annotation.no_target")
    return Target(
        source=source,
        selectors=tuple(_selector(part) for part in many(value.get("selector"))),
        scope=iri_of(next(iter(many(value.get("scope"))), None)),
        layer=own_words(value, "layer") or words(value, "layer").strip(),
    )


def _selector(value: Any) -> Selector:
    if isinstance(value, str):
        return Foreign(type="IRI")
    if not isinstance(value, dict):
        raise CaseProblem("annotation.bad_value", key="selector")
    types = types_of(value)
    kind = min(types, key=lambda kind: (kind not in _SELECTORS, kind), default=_guessed_type(value))
    refined_by = tuple(_selector(part) for part in many(value.get("refinedBy")))
    if kind == "TextQuoteSelector":
        exact = words(value, "exact")
        if not exact:
            raise CaseProblem("annotation.bad_value", key="exact")
        return Quote(refined_by, exact, words(value, "prefix"), words(value, "suffix"))
    if kind == "TextPositionSelector":
        return Position(refined_by, whole(value, "start"), whole(value, "end"))
    if kind == "FragmentSelector":
        return Fragment(refined_by, words(value, "value"))
    return Foreign(refined_by, kind or "without a type")


def _guessed_type(value: dict[str, Any]) -> str:
    """Return the type of a selector that gives none but can be only one."""
    if "exact" in value:
        return "TextQuoteSelector"
    return "TextPositionSelector" if {"start", "end"} <= value.keys() else ""
