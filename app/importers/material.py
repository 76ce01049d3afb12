"""One foreign file, opened once: what is sniffed, parsed and compared are the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

IN_MEMORY: Final = 64 << 20
"""Bytes up to which a file is read at once and then left alone; larger ones are compared again
after they were parsed."""

_BLOCK: Final = 1 << 20
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that takes the file's place must not hold us up
)


class Material:
    """The bytes of one open file; ``path`` tells its name and what lies beside it."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self.path = path
        self._file = file
        self._status = os.fstat(file.fileno())
        self.size = self._status.st_size
        self._data = _whole(file, self.size) if self.size <= IN_MEMORY else None

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.name

    def open(self) -> BinaryIO:
        """Return a new stream over the bytes, at their beginning; one at a time is in use."""
        if self._data is not None:
            return io.BytesIO(self._data)
        stream = os.fdopen(os.dup(self._file.fileno()), "rb")
        stream.seek(0)
        return stream

    def read_bytes(self) -> bytes:
        """Return all bytes."""
        if self._data is not None:
            return self._data
        with self.open() as stream:
            return _whole(stream, self.size)

    def confirm(self, sha256: str) -> None:
        """Raise CaseProblem "original.changed" unless these were the bytes of that SHA-256."""
        with self.open() as stream:
            same = hash_of(stream, self.size) == sha256
        now = os.fstat(self._file.fileno())
        if not same or (self._data is None and _stamp(now) != _stamp(self._status)):
            raise CaseProblem("original.changed")


def changed_at(status: os.stat_result) -> str:
    """Return when a file was changed as ISO 8601 in UTC, empty where no calendar reaches it."""
    try:
        return datetime.fromtimestamp(status.st_mtime, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return ""


def watched(stream: BinaryIO, watch: Callable[[], None]) -> BinaryIO:
    """Return a stream that calls ``watch`` before each block is read; what it raises stops it."""
    return io.BufferedReader(_Watched(stream, watch), _BLOCK)


class _Watched(io.RawIOBase):
    def __init__(self, stream: BinaryIO, watch: Callable[[], None]) -> None:
        super().__init__()
        self._stream = stream
        self._watch = watch

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def readinto(self, buffer: Any) -> int:
        self._watch()
        data = self._stream.read(min(len(buffer), _BLOCK))
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def opened(path: Path) -> Iterator[Material]:
    """Open a file to be read by an importer.

    Raises CaseProblem "import.folder", "import.not_a_file" or "original.changed", and OSError.
    """
    with open_regular(path) as file:
        yield Material(path, file)


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file; pipes, sockets and devices are refused without being opened.

    Raises CaseProblem "import.folder" or "import.not_a_file", and OSError.
    """
    _refuse_what_is_no_file(path.stat().st_mode)
    file = os.fdopen(os.open(path, _FLAGS), "rb")
    try:
        _refuse_what_is_no_file(os.fstat(file.fileno()).st_mode)
    except CaseProblem:
        file.close()
        raise
    return file


def hash_of(stream: BinaryIO, size: int) -> str:
    """Return the SHA-256 of a stream that has ``size`` bytes.

    Raises CaseProblem "original.changed" when it has more, so that a file which grows faster than
    it is read comes to an end; one that has fewer just has another hash.
    """
    digest = hashlib.sha256()
    while block := stream.read(_BLOCK):
        size -= len(block)
        if size < 0:
            raise CaseProblem("original.changed")
        digest.update(block)
    return digest.hexdigest()


def _whole(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size + 1)
    if len(data) != size:
        raise CaseProblem("original.changed")
    return data


def _stamp(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _refuse_what_is_no_file(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise CaseProblem("import.folder")
    if not stat.S_ISREG(mode):
        raise CaseProblem("import.not_a_file")
