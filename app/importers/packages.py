"""Reads the parts of a ZIP package within limits, so that no archive can fill memory or time."""

from __future__ import annotations

import errno
import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from app.errors import CaseProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

MAX_PARTS: Final = 20_000
"""A document of a thousand pictures has about a thousand parts."""

MAX_PART: Final = 256 << 20
"""Bytes of one unpacked part: a book's text is a few megabytes of XML, a scanned page 50."""

MAX_TOTAL: Final = 1 << 30
"""Bytes unpacked from one package, which have to fit into a worker's memory."""

MAX_RATIO: Final = 400
"""XML packs at 10 to 100 to one; more, in a large part, is made to fill memory."""

_RATIO_MATTERS: Final = 8 << 20
_ENCRYPTED: Final = 0x1
_BLOCK: Final = 1 << 20
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    NotImplementedError,
)


class Package:
    """The parts of one opened package, by name; names differ neither by case nor by slashes.

    ``unfit`` holds the names of parts that were found damaged.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts: dict[str, zipfile.ZipInfo] = {}
        self._unpacked = 0
        self.unfit: dict[str, None] = {}
        infos = archive.infolist()
        if len(infos) > MAX_PARTS:
            raise CaseProblem("import.zip_bomb")
        for info in infos:
            self._parts.setdefault(_plain(info.filename), info)

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return _plain(name) in self._parts

    def read(self, name: str) -> bytes | None:
        """Return the unpacked bytes of a part, None where there is none.

        Raises CaseProblem "import.damaged_package", "import.password" or "import.zip_bomb".
        """
        info = self._parts.get(_plain(name))
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise CaseProblem("import.password")
        with _damage_named(info.filename):
            return self._unpack(info)

    def read_if_sound(self, name: str) -> bytes | None:
        """Return the unpacked bytes of a part, None where there is none or it is damaged.

        A damaged one is noted. Raises CaseProblem "import.password" or "import.zip_bomb".
        """
        try:
            return self.read(name)
        except CaseProblem as problem:
            if problem.code != "import.damaged_package":
                raise
            self.note_unfit(name)
            return None

    def note_unfit(self, name: str) -> None:
        """Note that a part is there and can not be read."""
        self.unfit.setdefault(_plain(name))

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        blocks: list[bytes] = []
        size = 0
        with self._archive.open(info) as part:
            while block := part.read(_BLOCK):
                size += len(block)
                self._unpacked += len(block)
                packed = max(1, info.compress_size)
                swollen = size > _RATIO_MATTERS and size > MAX_RATIO * packed
                if size > MAX_PART or self._unpacked > MAX_TOTAL or swollen:
                    raise CaseProblem("import.zip_bomb")
                blocks.append(block)
        return b"".join(blocks)


@contextmanager
def opened(file: BinaryIO) -> Iterator[Package]:
    """Open a package; raises CaseProblem "import.damaged_package" or "import.zip_bomb"."""
    with _damage_named(""):
        archive = zipfile.ZipFile(file)
    with archive:
        yield Package(archive)


@contextmanager
def _damage_named(part: str) -> Iterator[None]:
    """Turn what a damaged archive raises into a problem; a disk that fails is another matter."""
    try:
        yield
    except _DAMAGE as problem:
        raise CaseProblem("import.damaged_package", part=part) from problem
    except OSError as problem:
        if problem.errno != errno.EINVAL:  # which is what a place in front of the file gives
            raise
        raise CaseProblem("import.damaged_package", part=part) from problem


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
