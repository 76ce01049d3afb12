"""A case as large as cases get, written past the journal: only good for measuring reading."""

from __future__ import annotations

import itertools
from contextlib import closing
from typing import TYPE_CHECKING, Final

import sqlcipher3

from app.model.base import new_id
from app.vocabulary import ItemKind
from tests.factory import add_text, make_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT: Final = "2026-01-05T10:00:00.000Z"
TEXT: Final = (
    "The ministry said that {} citizens fight there. Documents show it, officials say. " * 40
)


def large_case(folder: Path, *, sources: int, marks: int, name: str = "large") -> Path:
    """Make a case with so many sources and so many marked claims spread over them."""
    with make_case(folder, name) as case:
        _, layer_id = add_text(case, TEXT)
        path = case.path
    with closing(sqlcipher3.connect(str(path))) as file:
        contents = file.execute(
            "SELECT text_sha256, blocks_sha256 FROM text_layer WHERE id = ?", (layer_id,)
        ).fetchone()
        homes = [(new_id(), new_id()) for _ in range(sources)]
        _put(file, "item", (_item(one, ItemKind.SOURCE, n) for n, (one, _) in enumerate(homes, 2)))
        _put(file, "item", (_item(layer, ItemKind.TEXT_LAYER, None) for _, layer in homes))
        _put(file, "source", map(_source, range(sources), (one for one, _ in homes)))
        _put(
            file,
            "text_layer",
            (
                {
                    "id": layer, "source_id": one, "ordinal": 0, "role": "text", "language": "en",
                    "tool": "", "text_sha256": contents[0], "blocks_sha256": contents[1],
                    "length": len(TEXT),
                }
                for one, layer in homes
            ),
        )  # fmt: skip
        _fill_marks(file, homes, marks)
        for kind, last in ((ItemKind.SOURCE, sources + 1), (ItemKind.CLAIM, marks)):
            file.execute("INSERT OR REPLACE INTO numbering VALUES (?, ?)", (kind.value, last))
        file.execute("ANALYZE")
        file.commit()
    return path


def _fill_marks(file: sqlcipher3.Connection, homes: list[tuple[str, str]], marks: int) -> None:
    ids = [(new_id(), new_id(), home) for home in itertools.islice(itertools.cycle(homes), marks)]
    _put(file, "item", (_item(mark, ItemKind.ANNOTATION, None) for mark, _, _ in ids))
    _put(file, "item", (_item(claim, ItemKind.CLAIM, n) for n, (_, claim, _) in enumerate(ids, 1)))
    _put(
        file,
        "claim",
        (
            {"id": claim, "statement": f"In report {n} {n * 7 % 991} citizens fight there",
             "note": "", "unit": "", "figure_as_of": "", "speaks_of": "", "speaks_of_edtf": "",
             "speaks_of_inferred": 0}
            for n, (_, claim, _) in enumerate(ids)
        ),
    )  # fmt: skip
    _put(file, "annotation", (_mark(n, *one) for n, one in enumerate(ids)))
    _put(
        file,
        "annotation_subject",
        ({"annotation_id": mark, "item_id": claim, "ordinal": 0} for mark, claim, _ in ids),
    )


def _item(item_id: str, kind: ItemKind, number: int | None) -> dict[str, object]:
    return {
        "id": item_id, "kind": kind.value, "number": number, "number_suffix": "",
        "created_at": AT, "created_by": "M. Example", "binned_at": None,
    }  # fmt: skip


def _source(number: int, source_id: str) -> dict[str, object]:
    texts = ("media_type", "imported_from", "encoding", "caption", "url", "author", "published")
    more = ("collected", "collected_edtf", "collected_by", "collected_how", "descriptor", "note")
    return {
        **dict.fromkeys((*texts, *more), ""),
        "id": source_id, "title": f"Report {number} about {number * 37 % 1009} volunteers",
        "held": 1, "format": "text", "file_name": f"report-{number}.txt",
        "picture_metadata": "{}", "publisher": f"Agency {number % 60}",
        "published_edtf": f"2025-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
        "published_inferred": 0, "language": "en", "reliability": "ABCDEF"[number % 6],
        "reading_status": ("unread", "reading", "done")[number % 3], "remarks": "[]",
    }  # fmt: skip


def _mark(n: int, mark: str, _claim: str, home: tuple[str, str]) -> dict[str, object]:
    start = n * 13 % (len(TEXT) - 60)
    return {
        "id": mark, "source_id": home[0], "layer_id": home[1], "note": "", "start": start,
        "end": start + 40, "exact": TEXT[start : start + 40], "prefix": "", "suffix": "",
    }  # fmt: skip


def _put(file: sqlcipher3.Connection, table: str, rows: Iterator[dict[str, object]]) -> None:
    first = next(rows, None)
    if first is None:
        return
    names = ", ".join(f'"{name}"' for name in first)
    holes = ", ".join("?" * len(first))
    statement = f"INSERT INTO {table} ({names}) VALUES ({holes})"
    file.executemany(statement, (list(row.values()) for row in itertools.chain([first], rows)))
