"""The verbs for tags and collections: list them, make one, put it on or fill it, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli.opening import reading, writing
from app.cli.output import counted, plain
from app.errors import CaseProblem
from app.operations import collections as collecting
from app.operations import retagging, tags
from app.operations.tag_tree import names_in
from app.queries.filing import TAGGABLE, homes_of, tags_on
from app.queries.handles import find_by_handle
from app.queries.record_rows import tags as tag_rows
from app.queries.refs import refs
from app.queries.source_names import source_names
from app.queries.tables.collections import collections as collection_rows
from app.store.steps.journal import Group
from app.vocabulary import TAG_PATH, ItemKind

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from app.case import Case
    from app.cli.output import Output
    from app.queries.record_rows import TagRow
    from app.queries.refs import ItemRef
    from app.queries.tables.collections import CollectionRow


def run_tags(arguments: argparse.Namespace, output: Output) -> int:
    """List the tags, each with those that it stands under."""
    with reading(arguments.case) as session:
        rows = tag_rows(session)
    data = [
        {
            "id": row.id,
            "name": row.name,
            "path": list(row.path),
            "key": row.key,
            "colour": row.colour,
            "description": row.description,
            "marks": row.marks,
        }
        for row in rows
    ]
    lines = [
        f"{row.key or '':<2}  {plain(row.whole_name)}  [{counted(row.marks, 'mark', 'marks')}]"
        for row in rows
    ]
    output.answer(data, lines or ["There are no tags."])
    return 0


def run_collections(arguments: argparse.Namespace, output: Output) -> int:
    """List the collections, each with those that it stands in."""
    with reading(arguments.case) as session:
        rows = collection_rows(session)
    data = [
        {"id": row.id, "name": row.name, "path": list(row.path), "sources": row.sources}
        for row in rows
    ]
    lines = [
        f"{plain(TAG_PATH.join(row.path))}  [{counted(row.sources, 'source', 'sources')}]"
        for row in rows
    ]
    output.answer(data, lines or ["There are no collections."])
    return 0


def run_tag(arguments: argparse.Namespace, output: Output) -> int:
    """Make a tag if it is not there; put it on records and marks, and take it off."""
    on, off, group = arguments.on or (), arguments.off or (), Group()
    with writing(arguments.case, arguments.user) as case:
        with case.reading() as session:
            found = _named(tag_rows(session), arguments.tag, "tag")
            got, lost = ([_meant(session, one) for one in some] for some in (on, off))
        if found is None and off and not on:
            raise CaseProblem("tag.unknown", name=arguments.tag)
        tag_id = found or case.do(tags.add_tag(arguments.tag), group=group)
        with case.reading() as session:
            lost = [ref for ref in lost if tag_id in tags_on(session, [ref.id])]
        count = _put_on(case, tag_id, got, group)
        _take_off(case, tag_id, lost, group)
        with case.reading() as session:
            row = next(one for one in tag_rows(session) if one.id == tag_id)
    data = {"id": row.id, "path": list(row.path), "made": found is None}
    lines = [f"{'There is' if found else 'Made'} the tag “{plain(row.whole_name)}”."]
    lines += [f"It was put on {counted(count, 'record or mark', 'records and marks')}."] * bool(on)
    taken = counted(len(lost), "record or mark", "records and marks")
    lines += [f"It was taken off {taken}."] * bool(off)
    output.answer({**data, "put_on": count, "taken_off": len(lost)}, lines)
    return 0


def _put_on(case: Case, tag_id: str, refs_: Sequence[ItemRef], group: Group) -> int:
    marks, records = _parted(refs_)
    count = 0
    if marks:
        count += case.do(retagging.retag_marks(marks, add=[tag_id]), group=group).got
    if records:
        count += case.do(tags.tag_records(records, tag_id), group=group)
    return count


def _take_off(case: Case, tag_id: str, refs_: Sequence[ItemRef], group: Group) -> None:
    marks, records = _parted(refs_)
    if marks:
        case.do(retagging.retag_marks(marks, remove=[tag_id]), group=group)
    if records:
        case.do(tags.untag_records(records, tag_id), group=group)


def _parted(refs_: Sequence[ItemRef]) -> tuple[list[str], list[str]]:
    marks = [ref.id for ref in refs_ if ref.kind == ItemKind.ANNOTATION]
    return marks, [ref.id for ref in refs_ if ref.kind != ItemKind.ANNOTATION]


def run_collection(arguments: argparse.Namespace, output: Output) -> int:
    """Make a collection if it is not there; put sources into it and take them out."""
    into, out, group = arguments.put or (), arguments.take_out or (), Group()
    with writing(arguments.case, arguments.user) as case:
        with case.reading() as session:
            names, rows = source_names(session), collection_rows(session)
            found = _named(rows, arguments.collection, "collection")
            got, lost = ([names.find(one).id for one in some] for some in (into, out))
        if found is None and out and not into:
            raise CaseProblem("collection.unknown", name=arguments.collection)
        collection_id = found or _made(case, rows, arguments.collection, group)
        with case.reading() as session:
            lost = [one for one in lost if collection_id in homes_of(session, [one])]
        count = 0
        if got:
            count = case.do(collecting.put_into_collection(collection_id, got), group=group)
        if lost:
            case.do(collecting.take_out_of_collection(collection_id, lost), group=group)
        with case.reading() as session:
            row = next(one for one in collection_rows(session) if one.id == collection_id)
    data = {"id": row.id, "path": list(row.path), "made": found is None}
    lines = [f"{'There is' if found else 'Made'} the collection “{plain(' / '.join(row.path))}”."]
    lines += [f"{counted(count, 'source was', 'sources were')} put into it."] * bool(into)
    lines += [f"{counted(len(lost), 'source was', 'sources were')} taken out of it."] * bool(out)
    output.answer({**data, "put_in": count, "taken_out": len(lost)}, lines)
    return 0


def _made(case: Case, rows: Sequence[CollectionRow], path: str, group: Group) -> str:
    """Make each collection in a path that is not there; return the id of the last."""
    names = names_in(path)
    if not names:
        raise CaseProblem("edit.empty", field="name")
    parent: str | None = None
    for depth in range(1, len(names) + 1):
        inner = _named(rows, TAG_PATH.join(names[:depth]), "collection")
        adding = collecting.add_collection(names[depth - 1], parent_id=parent)
        parent = inner or case.do(adding, group=group)
    assert parent is not None
    return parent


def _named(rows: Sequence[TagRow] | Sequence[CollectionRow], name: str, what: str) -> str | None:
    """Return the id of what has an id or a path; CaseProblem where several have that path."""
    wanted = [part.casefold() for part in names_in(name)]
    found = [
        row.id for row in rows if row.id == name or [one.casefold() for one in row.path] == wanted
    ]
    if len(found) > 1:
        raise CaseProblem(f"{what}.ambiguous", name=name, ids=", ".join(found))
    return found[0] if found else None


def _meant(session: Session, name: str) -> ItemRef:
    """Return the record with a number, or the record or mark with an id, that can have a tag."""
    ref = refs(session, [name]).get(name) or find_by_handle(session, name)
    if ref.kind not in {*TAGGABLE, ItemKind.ANNOTATION}:
        raise CaseProblem("record.unknown", name=name)
    return ref
