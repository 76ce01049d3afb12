"""Builds a whole case file from its tables and its contents, and checks it after writing."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import CaseProblem
from app.safekeeping.backup.contents import check_contents, check_structure, fill
from app.safekeeping.backup.manifest import Standing, standing
from app.safekeeping.backup.tables import Layout, copy_tables, joined, layout_of, under_construction
from app.store.file import casefile
from app.store.file.engine import connect, writable, writing_engine
from app.store.search import search_index

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.jobs import JobControl
    from app.safekeeping.backup.contents import Chunks
    from app.store.file.engine import Access


@dataclass(frozen=True, slots=True)
class Assembled:
    """What a new case file holds; ``lacks`` are contents that were lost or damaged before."""

    standing: Standing
    lacks: tuple[str, ...]


def assemble(
    new: Access,
    tables: Access,
    chunks: Chunks,
    job: JobControl,
    *,
    completed: Callable[[Layout], Layout] = lambda layout: layout,
) -> Assembled:
    """Fill an empty file with the tables of another and with contents; all of it is checked.

    The tables are those of one moment; ``completed`` adds to their layout what the other file
    does not have itself. Raises Cancelled, and CaseProblem "keep.differs".
    """
    with joined(new, tables, job) as connection:
        connection.execute(f"PRAGMA application_id={casefile.APPLICATION_ID}").close()
        connection.execute("BEGIN").close()
        layout = completed(layout_of(connection))
        copy_tables(connection, layout)
        connection.execute("COMMIT").close()
        found = connection.execute("SELECT sha256 FROM main.content ORDER BY id").fetchall()
        meant = standing(connection)
    contents = [sha256 for (sha256,) in found]
    lacks = fill(new, contents, chunks, job)
    _finish(new, layout, job)
    check_structure(new)
    check_contents(new, [sha256 for sha256 in contents if sha256 not in set(lacks)], job)
    with closing(connect(new, "PRAGMA query_only=ON")) as connection:
        if standing(connection).head != meant.head:
            raise CaseProblem("keep.differs", path=str(new.path))
    return Assembled(meant, tuple(lacks))


def _finish(new: Access, layout: Layout, job: JobControl) -> None:
    """Make what follows from the rows: indexes, the tables of today, the search index."""
    with closing(under_construction(new)) as connection:
        for sql in (*layout.virtual, *layout.indexes):
            job.check()
            connection.execute(sql).close()
    casefile.lift(new)
    engine = writing_engine(new)
    try:
        with writable(engine) as connection:
            with connection.begin():
                search_index.rebuild(connection)
            more = True
            while more:
                job.check()
                with connection.begin():
                    more = search_index.index_backlog(connection)
    finally:
        engine.dispose()
