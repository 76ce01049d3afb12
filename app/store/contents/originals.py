"""Long contents in chunks, by their SHA-256: originals, frozen texts and their blocks.

Storing goes in small transactions beside the journal: a content is invisible until a step names
it, and one that no step ever named is swept when the case is opened.
"""

from __future__ import annotations

import hashlib
import io
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, bindparam, delete, insert, select, update

from app.errors import CaseProblem
from app.model import Content, ContentChunk
from app.store.file.engine import writable
from app.store.file.writer import Urgency

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO

    from sqlalchemy import Connection, Engine

    from app.store.file.writer import Writer

CHUNK: Final = 1 << 20
"""Bytes per chunk."""

CHUNKS_PER_TRANSACTION: Final = 4
"""A gesture waits at most for one transaction of an import, so these are kept to 4 MiB."""


_LAST: Final = 1 << 62
"""The number of no chunk, behind all that there are."""

_READ: Final = (
    select(Content.size, ContentChunk.data)
    .outerjoin(
        ContentChunk,
        and_(
            ContentChunk.content_id == Content.id,
            ContentChunk.ordinal.between(bindparam("first"), bindparam("last")),
        ),
    )
    .where(Content.sha256 == bindparam("sha256"), Content.complete)
    .order_by(ContentChunk.ordinal)
)
"""Written once: SQLAlchemy takes longer to put it together than SQLite to answer it."""


class Originals:
    """Stores contents through the writing thread and reads them from any thread."""

    def __init__(self, writer: Writer, writing: Engine, reading: Engine) -> None:
        self._writer = writer
        self._writing = writing
        self._reading = reading
        self._one_at_a_time = threading.Lock()

    def put(self, data: BinaryIO, *, sha256: str) -> int:
        """Store a seekable stream whose SHA-256 is known; return its size in bytes.

        What is stored already is not stored again. Raises CaseProblem "original.changed" when
        the stream turns out to hold other bytes; then nothing of it stays.
        """
        with self._reading.connect() as connection:
            known = _find(connection, sha256)
        if known is not None:
            return known
        short = data.read(CHUNK + 1)
        if len(short) <= CHUNK:
            if hashlib.sha256(short).hexdigest() != sha256:
                raise CaseProblem("original.changed")
            self._put_short({sha256: short})
            return len(short)
        data.seek(-len(short), io.SEEK_CUR)
        return self._put_long(data, sha256)

    def _put_long(self, data: BinaryIO, sha256: str) -> int:
        """Store a stream chunk by chunk, a few chunks in each transaction."""
        with self._one_at_a_time:
            content_id = self._write(lambda connection: _begin(connection, sha256))
            try:
                digest = hashlib.sha256()
                size = 0
                for ordinal, chunks in enumerate(_chunk_groups(data)):
                    for chunk in chunks:
                        digest.update(chunk)
                        size += len(chunk)
                    self._write(_chunk_writer(content_id, ordinal * CHUNKS_PER_TRANSACTION, chunks))
                if digest.hexdigest() != sha256:
                    raise CaseProblem("original.changed")
                self._write(lambda connection: _finish(connection, content_id, size))
            except BaseException:  # also when the user cancels, or the disk with the file goes
                with suppress(Exception):  # what stays now is swept when the case is opened
                    self._write(lambda connection: _drop(connection, [content_id]))
                raise
            return size

    def put_with(
        self, data: BinaryIO, contents: Sequence[bytes], *, sha256: str
    ) -> tuple[int, list[str]]:
        """Store a stream as ``put`` does, and what was made of it, short ones together.

        Returns the size of the stream in bytes and the SHA-256 of each of the ``contents``.
        """
        short = data.read(CHUNK + 1)
        data.seek(-len(short), io.SEEK_CUR)
        if len(short) > CHUNK or hashlib.sha256(short).hexdigest() != sha256:
            return self.put(data, sha256=sha256), self.put_all(contents)
        return len(short), self.put_all([short, *contents])[1:]

    def put_bytes(self, data: bytes) -> str:
        """Store bytes and return their SHA-256."""
        return self.put_all([data])[0]

    def put_all(self, contents: Sequence[bytes]) -> list[str]:
        """Store several contents and return their SHA-256, short ones together."""
        hashes = [hashlib.sha256(data).hexdigest() for data in contents]
        batch: dict[str, bytes] = {}
        for sha256, data in zip(hashes, contents, strict=True):
            if len(data) > CHUNK:
                self.put(io.BytesIO(data), sha256=sha256)
                continue
            if sum(map(len, batch.values())) + len(data) > CHUNKS_PER_TRANSACTION * CHUNK:
                self._put_short(batch)
                batch = {}
            batch[sha256] = data
        self._put_short(batch)
        return hashes

    def _put_short(self, contents: dict[str, bytes]) -> None:
        """Store contents of one chunk at most, all in one transaction."""
        with self._one_at_a_time:
            if contents:
                self._write(lambda connection: _add_short(connection, contents))

    def read(self, sha256: str) -> bytes:
        """Return a whole content; raises CaseProblem "original.missing" when it is not there."""
        with self._reading.connect() as connection:
            return read(connection, sha256)

    def open(self, sha256: str) -> BinaryIO:
        """Return a content as a seekable binary file that reads chunk by chunk, on any thread."""
        with self._reading.connect() as connection:
            size = _find(connection, sha256)
        if size is None:
            raise CaseProblem("original.missing", sha256=sha256)
        return io.BufferedReader(_ContentFile(self._reading, sha256, size), buffer_size=1 << 16)

    def _write(self, work: Callable[[Connection], Any]) -> Any:
        def run() -> Any:
            with writable(self._writing) as connection, connection.begin():
                return work(connection)

        return self._writer.submit(run, Urgency.IMPORT).result()


def read(connection: Connection, sha256: str, start: int = 0, end: int | None = None) -> bytes:
    """Return bytes ``start`` to ``end`` of a content; CaseProblem "original.missing" if gone."""
    first = start // CHUNK
    last = _LAST if end is None else max(start, end - 1) // CHUNK
    chunks = connection.execute(_READ, {"sha256": sha256, "first": first, "last": last}).all()
    if not chunks:
        raise CaseProblem("original.missing", sha256=sha256)
    size = chunks[0].size
    end = size if end is None else min(end, size)
    data = b"".join(chunk.data or b"" for chunk in chunks)
    return data[start - first * CHUNK : max(start, end) - first * CHUNK]


class _ContentFile(io.RawIOBase):
    def __init__(self, engine: Engine, sha256: str, size: int) -> None:
        super().__init__()
        self._engine = engine
        self._sha256 = sha256
        self._size = size
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise OSError("seek before the beginning of a content")
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: Any) -> int:
        wanted = min(len(buffer), max(0, self._size - self._position))
        if not wanted:
            return 0
        with self._engine.connect() as connection:
            data = read(connection, self._sha256, self._position, self._position + wanted)
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)


def _find(connection: Connection, sha256: str) -> int | None:
    """Return the size of a content that is stored whole, else None."""
    return connection.execute(
        select(Content.size).where(Content.sha256 == sha256, Content.complete)
    ).scalar()


def _add_short(connection: Connection, contents: dict[str, bytes]) -> None:
    """Add those contents of one chunk that are not there, all of them at once."""
    there = connection.execute(
        select(Content.id, Content.sha256, Content.complete).where(
            Content.sha256.in_(contents.keys())
        )
    ).all()
    if any(not row.complete for row in there):
        _drop(connection, [row.id for row in there if not row.complete])
    missing = contents.keys() - {row.sha256 for row in there if row.complete}
    rows = [{"sha256": name, "size": len(contents[name]), "complete": True} for name in missing]
    if rows:
        adding = insert(Content).returning(Content.id, Content.sha256)
        added = {row.id: contents[row.sha256] for row in connection.execute(adding, rows)}
        chunks = [
            {"content_id": content_id, "ordinal": 0, "data": data}
            for content_id, data in added.items()
            if data
        ]
        if chunks:
            connection.execute(insert(ContentChunk), chunks)


def _begin(connection: Connection, sha256: str) -> int:
    broken_off = connection.execute(select(Content.id).where(Content.sha256 == sha256)).scalars()
    _drop(connection, list(broken_off))
    adding = insert(Content).values(sha256=sha256, size=0).returning(Content.id)
    return connection.execute(adding).scalar_one()


def _chunk_groups(data: BinaryIO) -> Iterator[list[bytes]]:
    group: list[bytes] = []
    while chunk := data.read(CHUNK):
        group.append(chunk)
        if len(group) == CHUNKS_PER_TRANSACTION:
            yield group
            group = []
    if group:
        yield group


def _chunk_writer(content_id: int, first: int, chunks: list[bytes]) -> Callable[[Connection], None]:
    def write(connection: Connection) -> None:
        connection.execute(
            insert(ContentChunk),
            [
                {"content_id": content_id, "ordinal": ordinal, "data": chunk}
                for ordinal, chunk in enumerate(chunks, start=first)
            ],
        )

    return write


def _finish(connection: Connection, content_id: int, size: int) -> None:
    connection.execute(
        update(Content).where(Content.id == content_id).values(size=size, complete=True)
    )


def _drop(connection: Connection, content_ids: list[int]) -> None:
    connection.execute(delete(ContentChunk).where(ContentChunk.content_id.in_(content_ids)))
    connection.execute(delete(Content).where(Content.id.in_(content_ids)))


def sweep(connection: Connection) -> None:
    """Take out what an interrupted import left behind: contents that no step ever named."""
    orphans = connection.execute(select(Content.id).where(~Content.named)).scalars()
    _drop(connection, list(orphans))
