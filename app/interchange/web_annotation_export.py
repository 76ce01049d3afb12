"""Gives the marks and links of a case as web annotations (W3C Web Annotation Data Model)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from app.interchange.web_annotation import CONTEXT, KINDS, MEDIA_FRAGMENTS, NAMESPACE, OWN
from app.interchange.web_annotation_file import DIGEST
from app.interchange.web_annotation_read import PERSON_TRAITS
from app.queries.annotation_rows import MarkRow, all_marks
from app.queries.foreign_items import ForeignItems
from app.queries.link_rows import LinkRow, all_links
from app.queries.record_fields import fields_of_kind
from app.queries.record_rows import tags
from app.queries.source_names import SourceNames, source_names
from app.vocabulary import ItemKind, PersonForm, PersonStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from app.queries.refs import ItemRef

LABEL: Final = "Working copy of all marks and links of a case; people are named, none is masked"

_DETAILS: Final = (
    "strength",
    "modality",
    "said",
    "said_edtf",
    "said_inferred",
    "place",
    "circumstance",
)


def export_page(session: Session) -> str:
    """Return all marks and links outside the bin as one AnnotationPage, in JSON-LD."""
    page = {
        "@context": [CONTEXT, {OWN.rstrip(":"): NAMESPACE}],
        "type": "AnnotationPage",
        "label": LABEL,
        "items": export_items(session),
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def export_items(session: Session) -> list[dict[str, Any]]:
    """Return the annotations of an export: marks source by source, then links by number."""
    export = _Export(session)
    marks = all_marks(session)
    export.know(marks)
    return [*map(export.mark, marks), *map(export.link, all_links(session))]


class _Export:
    def __init__(self, session: Session) -> None:
        self._sources: SourceNames = source_names(session)
        self._iris = {
            item_id: [iri for iri in iris if not iri.startswith(DIGEST)]
            for item_id, iris in ForeignItems(session).iris().items()
        }
        self._traits = _traits(session)
        self._tags = {row.id: row.whole_name for row in tags(session)}
        self._layers = {
            layer.id: layer for source in self._sources.by_id.values() for layer in source.layers
        }
        self._stated_first: dict[str, str] = {}
        self._stated: dict[str, str] = {}
        self._stating: set[str] = set()

    def know(self, marks: Iterable[MarkRow]) -> None:
        """Note by which mark each record can be named: one that states it first, if any does."""
        for iri, mark in sorted((self._iri(mark.id), mark) for mark in marks):
            for place, subject in enumerate(_speakable(mark)):
                self._stating.add(mark.id)
                self._stated.setdefault(subject.id, iri)
                if place == 0:
                    self._stated_first.setdefault(subject.id, iri)

    def mark(self, mark: MarkRow) -> dict[str, Any]:
        """Return the annotation of one mark."""
        body = [part for subject in _speakable(mark) for part in self._subject(subject)]
        body += [_text("tagging", self._tags.get(tag.id, tag.name)) for tag in mark.tags]
        if mark.note:
            body.append(_text("commenting", mark.note))
        annotation: dict[str, Any] = {
            "id": self._iri(mark.id),
            "type": "Annotation",
            "motivation": body[0]["purpose"] if body else "highlighting",
        }
        if body:
            annotation["body"] = body
        return annotation | {"target": self._target(mark)}

    def link(self, link: LinkRow) -> dict[str, Any]:
        """Return the annotation of one link: the origin is a body, the other end the target."""
        kind = _text("classifying", link.type.label)
        if link.type.code.startswith("own:"):
            kind[OWN + "linkType"] = {
                OWN + "label": link.type.label,
                OWN + "reverse": link.type.reverse,
                OWN + "letter": link.type.letter,
                OWN + "counts": link.type.counts,
            }
        annotation: dict[str, Any] = {
            "id": self._iri(link.id),
            "type": "Annotation",
            "motivation": "linking",
            "body": [self._end(link.origin), kind],
            "target": self._end(link.target),
        }
        if link.note:
            annotation["body"].append(_text("commenting", link.note))
        if details := {name: value for name in _DETAILS if (value := getattr(link, name))}:
            annotation[OWN + "details"] = details
        return annotation

    def _iri(self, item_id: str) -> str:
        return next(iter(self._iris.get(item_id, ())), f"urn:uuid:{item_id}")

    def _subject(self, subject: ItemRef) -> list[dict[str, Any]]:
        named = _text("identifying", subject.title) | {OWN + "record": self._iri(subject.id)}
        return [_text("classifying", subject.kind), named | self._traits.get(subject.id, {})]

    def _target(self, mark: MarkRow) -> dict[str, Any]:
        target: dict[str, Any] = {"source": self._sources.by_id[mark.source_id].urn}
        if mark.passage is not None:
            layer, passage = self._layers[mark.layer_id], mark.passage
            position = {"type": "TextPositionSelector", "start": passage.start, "end": passage.end}
            quote = {"exact": passage.exact, "prefix": passage.prefix, "suffix": passage.suffix}
            target |= {"scope": layer.urn, OWN + "layer": layer.role}
            target["selector"] = [position, {"type": "TextQuoteSelector", **quote}]
        elif mark.region is not None:
            target["selector"] = _fragment(mark.region.fragment())
            if mark.region.frame:
                target["selector"] = {
                    "type": "FragmentSelector",
                    "value": f"page={mark.region.frame + 1}",
                    "refinedBy": target["selector"],
                }
        return target

    def _end(self, end: ItemRef) -> str | dict[str, Any]:
        """Return what names an end: the annotation that states it, else the record itself."""
        iri = self._iri(end.id)
        if end.kind == ItemKind.ANNOTATION:
            return {"id": iri, OWN + "end": "annotation"} if end.id in self._stating else iri
        if end.kind == ItemKind.LINK:
            return iri
        if end.kind == ItemKind.SOURCE and self._sources.by_id[end.id].sha256:
            return self._sources.by_id[end.id].urn
        if end.id in self._stated_first:
            return self._stated_first[end.id]
        if end.id in self._stated:
            return {"id": self._stated[end.id], OWN + "record": iri}
        named = {"id": iri, OWN + "kind": end.kind, OWN + "name": end.title}
        return named | self._traits.get(end.id, {})


def _speakable(mark: MarkRow) -> list[ItemRef]:
    return [subject for subject in mark.subjects if subject.kind in KINDS.values()]


def _text(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _fragment(value: str) -> dict[str, Any]:
    return {"type": "FragmentSelector", "conformsTo": MEDIA_FRAGMENTS, "value": value}


def _traits(session: Session) -> dict[str, dict[str, Any]]:
    """Return what is to be told of people besides their names: above all, who is protected."""
    usual = {"form": PersonForm.NAMED, "status": PersonStatus.UNKNOWN}
    found = {}
    for person_id, fields in fields_of_kind(session, ItemKind.PERSON).items():
        told = {name: fields[name] for name in PERSON_TRAITS if fields[name] != usual.get(name)}
        found[person_id] = {OWN + name: value for name, value in told.items() if value}
        if PersonStatus(fields["status"]).starts_protected:
            found[person_id][OWN + "protected"] = fields["protected"]
    return found
