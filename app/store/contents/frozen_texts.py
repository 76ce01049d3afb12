"""Frozen texts by their hash, kept in memory while they are in use."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from app.store.contents import originals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

KEPT: Final = 40_000_000
"""How many code points are kept in memory, the text asked for last in any case."""


class FrozenTexts:
    """Reads frozen texts; since a text never changes, what was read once is still true."""

    def __init__(self) -> None:
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Lock()

    def forget(self, hashes: Iterable[str]) -> None:
        """Let go of texts that are erased."""
        with self._lock:
            for sha256 in hashes:
                self._texts.pop(sha256, None)

    def get(self, connection: Connection, sha256: str) -> str:
        """Return the text with this hash; CaseProblem "original.missing" when it is not there."""
        with self._lock:
            known = self._texts.get(sha256)
            if known is not None:
                self._texts.move_to_end(sha256)
                return known
        text = originals.read(connection, sha256).decode("utf-8")
        with self._lock:
            self._texts[sha256] = text
            while len(self._texts) > 1 and sum(map(len, self._texts.values())) > KEPT:
                self._texts.popitem(last=False)
        return text
