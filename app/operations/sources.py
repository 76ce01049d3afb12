"""Verbs for sources: taken in with their layers, described without being held, tied together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from app.model import LayerFile, Link, Original, Source, TextLayer
from app.operations.binning import bring_back
from app.operations.custody import Act, note_act
from app.operations.records import apply
from app.store.steps.step import Step, gesture
from app.vocabulary import CustodyAct


@dataclass(frozen=True, slots=True)
class NewLayer:
    """A text layer whose text and blocks are stored already under these hashes.

    ``length`` counts code points.
    """

    role: str
    text_sha256: str
    blocks_sha256: str
    length: int
    language: str = ""
    tool: str = ""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file whose bytes are stored already under their hash; ``size`` counts them.

    ``path`` is where it was read from, ``modified`` when it says that it was last changed.
    """

    name: str
    sha256: str
    size: int
    media_type: str
    path: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source whose original is stored already; ``fields`` are columns of ``Source``.

    ``modified`` is when its file says that it was last changed (ISO 8601), empty if there is none.
    """

    title: str
    sha256: str
    size: int
    media_type: str
    fields: dict[str, Any] = field(default_factory=dict)
    layers: tuple[NewLayer, ...] = ()
    parts: tuple[NewSource, ...] = ()
    modified: str = ""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a source: its id, whether it is new, and the ids of its parts."""

    source_id: str
    is_new: bool
    part_ids: tuple[str, ...] = ()


@gesture("Import source")
def take_in(step: Step, new: NewSource) -> TakenIn:
    """Make a source of stored bytes; the same bytes again bring the one that is there.

    A source with these bytes that lies in the bin comes back from it. A picture that is there
    already and stands in another page as well is linked to that page.
    """
    known = _with_bytes(step, new.sha256)
    comes_in = known is None or known.binned_at is not None
    taken_in = _take_in(step, new, known, parent=None, ordinal=None)
    step.label = f"Import {step.get(Source, taken_in.source_id).handle}"
    if comes_in:
        _note_import(step, new, taken_in)
    return taken_in


def _note_import(step: Step, new: NewSource, taken_in: TakenIn) -> None:
    act = Act(
        CustodyAct.IMPORT,
        (taken_in.source_id, *taken_in.part_ids),
        path=new.fields.get("imported_from", ""),
        sha256=new.sha256,
        size=new.size,
        modified=new.modified,
    )
    note_act(step, act)


def _take_in(
    step: Step,
    new: NewSource,
    known: Source | None,
    *,
    parent: Source | None,
    ordinal: int | None,
) -> TakenIn:
    if known is not None:
        bring_back(step, [known.id])
        if parent is not None and known.parent_id != parent.id:
            step.new(Link, from_id=known.id, to_id=parent.id, type="part_of")
        part_ids = step.session.scalars(
            select(Source.id).where(Source.parent_id == known.id, Source.binned_at.is_(None))
        )
        return TakenIn(known.id, is_new=False, part_ids=tuple(part_ids))
    contents = [name for layer in new.layers for name in (layer.text_sha256, layer.blocks_sha256)]
    _keep(step, new.sha256, new.size, new.media_type)
    source = step.new(
        Source,
        title=new.title,
        original_sha256=new.sha256,
        media_type=new.media_type,
        parent_id=None if parent is None else parent.id,
        part_ordinal=ordinal,
        **new.fields,
    )
    step.name_contents(*contents)
    for place, layer in enumerate(new.layers):
        _add_layer(step, source, layer, place)
    step.session.flush()
    parts = tuple(
        _take_in(step, part, _with_bytes(step, part.sha256), parent=source, ordinal=place).source_id
        for place, part in enumerate(new.parts)
    )
    return TakenIn(source.id, is_new=True, part_ids=parts)


def _with_bytes(step: Step, sha256: str) -> Source | None:
    return step.session.scalars(
        select(Source).where(Source.original_sha256 == sha256).order_by(Source.number)
    ).first()


def _add_layer(step: Step, source: Source, layer: NewLayer, ordinal: int) -> TextLayer:
    return step.new(
        TextLayer,
        source_id=source.id,
        ordinal=ordinal,
        role=layer.role,
        language=layer.language,
        tool=layer.tool,
        text_sha256=layer.text_sha256,
        blocks_sha256=layer.blocks_sha256,
        length=layer.length,
    )


def _keep(step: Step, sha256: str, size: int, media_type: str) -> None:
    """Make bytes that are stored the original of a file, unless they are one."""
    if step.session.get(Original, sha256) is None:
        step.session.add(Original(sha256=sha256, size=size, media_type=media_type))
        step.name_contents(sha256)


@gesture("Add text layer")
def add_layer(step: Step, source_id: str, layer: NewLayer, *, file: NewFile | None = None) -> str:
    """Give a source one more text, such as a translation; return the layer's id.

    The file that the text was read from is kept, and its hash goes on record. The chain of custody
    of the source tells of both.
    """
    source = step.get(Source, source_id)
    last = step.session.scalar(
        select(func.max(TextLayer.ordinal)).where(TextLayer.source_id == source.id)
    )
    step.name_contents(layer.text_sha256, layer.blocks_sha256)
    step.label = f"Add text to {source.handle}"
    made = _add_layer(step, source, layer, 0 if last is None else last + 1)
    if file is not None:
        step.facts = {"file_sha256": file.sha256}
        _keep(step, file.sha256, file.size, file.media_type)
        step.session.add(
            LayerFile(layer_id=made.id, original_sha256=file.sha256, file_name=file.name)
        )
    note_act(step, _layer_act(made, layer, file))
    return made.id


def _layer_act(made: TextLayer, layer: NewLayer, file: NewFile | None) -> Act:
    """Return the act of adding a text: with the hash of its file, or its own if it has none."""
    return Act(
        CustodyAct.LAYER,
        (made.source_id,),
        path="" if file is None else file.path,
        sha256=layer.text_sha256 if file is None else file.sha256,
        size=None if file is None else file.size,
        modified="" if file is None else file.modified,
        note=layer.tool,
        outcome={
            "layer": made.id,
            "role": layer.role,
            "language": layer.language,
            "length": layer.length,
        },
    )


@gesture("Describe source")
def describe_source(step: Step, /, title: str, **fields: Any) -> str:
    """Add a source that the case knows of but does not hold; return its id."""
    source = step.new(Source, title=title, held=False)
    apply(source, {"title": title, **fields})
    return source.id
