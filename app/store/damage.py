"""Signs of damage that can be seen at once when a case is opened, and those that take longer."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any, Final

from app.errors import CaseProblem
from app.store import casefile
from app.store.engine import PAGE_SIZE

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.engine import Access

_KINDS_OF_PAGES: Final = frozenset({0x02, 0x05, 0x0A, 0x0D})
"""The first bytes of pages of tables and indexes, as SQLite's file format has them."""

_LOOKED_AT: Final = 400
"""Pages that are looked at to tell a damaged plain file from an encrypted one."""


def check_readable(access: Access) -> None:
    """See that something can be tried with a file that is damaged.

    Raises CaseProblem "case.not_found", "case.not_readable", or "case.locked" where it is
    encrypted and there is no key.
    """
    path = access.path
    if access.key is None and casefile.is_locked(path) and not lost_its_beginning(path):
        raise CaseProblem("case.locked", path=str(path))


def lost_its_beginning(path: Path) -> bool:
    """Tell whether a file that does not begin as SQLite's do has plain pages of SQLite behind it.

    In an encrypted file every byte is as good as random, so that few pages look like that.
    """
    size = path.stat().st_size
    pages = range(1, size // PAGE_SIZE)
    chosen = pages if len(pages) <= _LOOKED_AT else random.Random(size).sample(pages, _LOOKED_AT)  # noqa: S311
    with path.open("rb") as file:
        plain = sum(_is_plain_page(file, page) for page in chosen)
    return plain * 20 > len(chosen)


def _is_plain_page(file: Any, page: int) -> bool:
    """Tell whether a page has the header of a page of a table or index, or nothing in it."""
    file.seek(page * PAGE_SIZE)
    head = file.read(8)
    if len(head) < 8 or head[0] not in _KINDS_OF_PAGES:
        return False
    cells, start = int.from_bytes(head[3:5], "big"), int.from_bytes(head[5:7], "big")
    return cells * 2 + 8 <= PAGE_SIZE and (cells == 0 or 8 + cells * 2 <= start <= PAGE_SIZE)
