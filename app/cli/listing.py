"""The verbs that list what is in a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.opening import reading
from app.cli.output import counted, plain
from app.queries import link_rows, record_rows, source_rows
from app.queries.record_fields import fields_of_kind, further_names
from app.queries.source_names import source_names
from app.vocabulary import ItemKind

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from app.cli.output import Output
    from app.queries.refs import ItemRef
    from app.queries.source_names import NamedLayer

Row = dict[str, Any]


def run_sources(arguments: argparse.Namespace, output: Output) -> int:
    """List the sources with their text layers."""
    with reading(arguments.case) as session:
        rows = _sources(session)
    output.answer(rows, (line for row in rows for line in _source_lines(row)))
    return 0


def _sources(session: Session) -> list[Row]:
    names = source_names(session).by_id
    rows = source_rows.sources(session)
    handles = {row.id: row.handle for row in rows}
    return [
        {
            "id": row.id,
            "handle": row.handle,
            "title": row.title,
            "format": row.format,
            "media_type": row.media_type,
            "held": row.held,
            "file_name": row.file_name,
            "sha256": row.sha256,
            "url": names[row.id].url,
            "publisher": row.publisher,
            "published": row.published,
            "reliability": row.reliability,
            "reading_status": row.reading_status,
            "width": names[row.id].width,
            "height": names[row.id].height,
            "part_of": handles.get(row.parent_id or ""),
            "marks": row.marks,
            "layers": [_layer(layer) for layer in names[row.id].layers],
        }
        for row in rows
    ]


def _layer(layer: NamedLayer) -> Row:
    return {
        "number": layer.place,
        "id": layer.id,
        "role": layer.role,
        "language": layer.language,
        "length": layer.length,
        "sha256": layer.sha256,
    }


def _source_lines(row: Row) -> Iterator[str]:
    about = [row["format"] or ("" if row["held"] else "described only"), row["file_name"]]
    if row["width"]:
        about.append(f"{row['width']} × {row['height']} pixels")
    if row["part_of"]:
        about.append(f"part of {row['part_of']}")
    about.append(counted(row["marks"], "mark", "marks"))
    yield _line(row["handle"], row["title"], *about)
    for layer in row["layers"]:
        size = counted(layer["length"], "character", "characters")
        yield "    " + _line(str(layer["number"]), layer["role"], layer["language"], size)


def run_claims(arguments: argparse.Namespace, output: Output) -> int:
    """List the claims with their latest assessment."""
    with reading(arguments.case) as session:
        rows = _records(session, ItemKind.CLAIM)
        graded = {row.id: row for row in record_rows.records(session, ItemKind.CLAIM)}
    for row in rows:
        assessment = graded[row["id"]].assessment
        row["supported_by"] = graded[row["id"]].backing
        row["status"] = "unassessed" if assessment is None else assessment.status
        for name in ("reliability", "credibility", "likelihood", "confidence", "rationale"):
            row[name] = None if assessment is None else getattr(assessment, name)
    output.answer(rows, (_claim_line(row, graded[row["id"]].grade) for row in rows))
    return 0


def _claim_line(row: Row, grade: str) -> str:
    likelihood = (row["likelihood"] or "").replace("_", " ")
    counts = counted(row["marks"], "mark", "marks"), counted(row["links"], "link", "links")
    graded = "" if grade == "–" else grade
    return _line(row["handle"], row["statement"], row["status"], graded, likelihood, *counts)


def run_people(arguments: argparse.Namespace, output: Output) -> int:
    """List the people with their real names."""
    with reading(arguments.case) as session:
        rows = _records(session, ItemKind.PERSON)
        names = further_names(session)
    for row in rows:
        row["aliases"] = names.get(row["id"], [])
    output.answer(rows, map(_person_line, rows))
    return 0


def _person_line(row: Row) -> str:
    status = "" if row["status"] == "unknown" else row["status"].replace("_", " ")
    about = [", ".join(row["aliases"]), row["role"], status]
    if row["protected"]:
        about.append(f"protected, as {row['pseudonym']}" if row["pseudonym"] else "protected")
    return _line(row["handle"], row["name"], *about, counted(row["marks"], "mark", "marks"))


def run_evidence(arguments: argparse.Namespace, output: Output) -> int:
    """List the exhibits."""
    with reading(arguments.case) as session:
        rows = _records(session, ItemKind.EVIDENCE)
    lines = (
        _line(
            row["handle"],
            row["title"],
            row["type"],
            "" if row["held"] else "described only",
            counted(row["marks"], "mark", "marks"),
        )
        for row in rows
    )
    output.answer(rows, lines)
    return 0


def run_links(arguments: argparse.Namespace, output: Output) -> int:
    """List the links with both their ends."""
    with reading(arguments.case) as session:
        links = link_rows.all_links(session)
    rows = [
        {
            "id": link.id,
            "handle": link.handle,
            "type": link.type.code,
            "label": link.type.label,
            "from": end_row(link.origin),
            "to": end_row(link.target),
            "note": link.note,
            "strength": link.strength,
            "modality": link.modality,
            "said": link.said,
            "said_edtf": link.said_edtf,
            "place": link.place,
            "circumstance": link.circumstance,
            "created_at": link.created_at,
            "created_by": link.created_by,
        }
        for link in links
    ]
    lines = (
        _line(link.handle, f"{_end(link.origin)} {link.type.label} {_end(link.target)}", link.note)
        for link in links
    )
    output.answer(rows, lines)
    return 0


def end_row(ref: ItemRef) -> Row:
    """Return how JSON names a record."""
    return {"id": ref.id, "kind": ref.kind, "handle": ref.handle, "title": ref.title}


def _end(ref: ItemRef) -> str:
    return ref.handle or f"“{ref.title}”"


def _records(session: Session, kind: ItemKind) -> list[Row]:
    """Return all records of a kind with their own fields and how much hangs on them."""
    fields = fields_of_kind(session, kind)
    return [
        {"id": row.id, "handle": row.handle}
        | {name: value for name, value in fields[row.id].items() if name != "id"}
        | {"marks": row.marks, "links": row.links}
        for row in record_rows.records(session, kind)
    ]


def _line(handle: str, title: str, *about: str) -> str:
    """Return one line of a list: the number, the title, and what else there is to say."""
    said = " · ".join(plain(one) for one in about if one)
    return "  ".join(filter(None, (f"{handle:<6}", plain(title), said and f"[{said}]")))
