"""Reads a web annotation that joins two others, and finds the type of link that it means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.interchange.web_annotation import KINDS, OWN, End, Joint, OwnType
from app.interchange.web_annotation_read import Body, read_bodies, read_traits
from app.interchange.web_annotation_values import iri_of, many, own, own_words, term, whole
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.vocabulary import LinkType

_MAY_NAME_THE_TYPE: Final = ("classifying", "linking", "", "tagging", "identifying")
"""What the body that names the type of link can be for, the surest first."""


def read_joint(content: dict[str, Any]) -> Joint:
    """Return what an annotation joins; raises CaseProblem "annotation.…" when it is not two.

    With a body that names an annotation, that one is the origin and the target the other end;
    with two targets, the first is the origin.
    """
    bodies = read_bodies(content)
    ends = [_end(body.content or body.iri) for body in bodies if _is_end(body)]
    ends += [_end(value) for value in many(content.get("target"))]
    if len(ends) != 2:
        raise CaseProblem("annotation.not_two_ends", count=len(ends))
    naming = _body_with_type(bodies)
    notes = [body.text for body in bodies if body.text and body is not naming]
    details = own(content, "details") or {}
    if not isinstance(details, dict):
        raise CaseProblem("annotation.bad_value", key="details")
    return Joint(
        origin=ends[0],
        target=ends[1],
        type=(naming.text or naming.iri).strip(),
        note="\n\n".join(note for note in map(str.strip, notes) if note),
        own_type=_own_type(own(naming.content, "linkType")),
        details=details,
    )


def match_type(said: str, known: Mapping[str, LinkType]) -> tuple[LinkType, bool] | None:
    """Return the type of link that a word means, and whether it is read from the other end.

    The code, the label and the label from the other end are understood, however they are spaced
    and capitalised, and as the last part of an IRI.
    """
    for wanted in dict.fromkeys((_loose(said), _loose(term(said)))):
        for find in (_codes, _labels, _reverses):
            for kind, word in find(known.values()):
                if _loose(word) == wanted:
                    return kind, find is _reverses
    return None


def _codes(types: Iterable[LinkType]) -> Iterable[tuple[LinkType, str]]:
    return ((kind, kind.code) for kind in types)


def _labels(types: Iterable[LinkType]) -> Iterable[tuple[LinkType, str]]:
    return ((kind, kind.label) for kind in types)


def _reverses(types: Iterable[LinkType]) -> Iterable[tuple[LinkType, str]]:
    return ((kind, kind.reverse) for kind in types)


def _loose(word: str) -> str:
    return re.sub(r"[\W_]+", "", word).casefold()


def _is_end(body: Body) -> bool:
    purposes = set(body.purposes)
    return body.text is None and not purposes & {"classifying", "tagging", "commenting"}


def _end(value: Any) -> End:
    if isinstance(value, str):
        return End(value.strip())
    if not isinstance(value, dict) or "selector" in value:
        raise CaseProblem("annotation.bad_end")
    iri = iri_of(value.get("source")) or iri_of(value)
    if not iri:
        raise CaseProblem("annotation.bad_end")
    return End(
        iri=iri,
        itself=own(value, "end") == "annotation",
        record=own_words(value, "record"),
        kind=(KINDS | {"source": ItemKind.SOURCE}).get(own_words(value, "kind")),
        name=own_words(value, "name"),
        traits=read_traits(value),
    )


def _body_with_type(bodies: list[Body]) -> Body:
    for purpose in _MAY_NAME_THE_TYPE:
        for body in bodies:
            if purpose in (body.purposes or ("",)) and (body.text or not _is_end(body)):
                return body
    raise CaseProblem("annotation.no_link_type")


def _own_type(value: Any) -> OwnType | None:
    """Read how a case defined a type of link of its own."""
    if not isinstance(value, dict):
        return None
    label = own_words(value, "label")
    counts = whole(value, OWN + "counts") if OWN + "counts" in value else 0
    if not label or counts not in {-1, 0, 1}:
        raise CaseProblem("annotation.bad_value", key="linkType")
    return OwnType(label, own_words(value, "reverse"), own_words(value, "letter"), counts)
