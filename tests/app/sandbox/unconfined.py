"""A misbehaving worker on a system that confines nothing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from app.sandbox.worker import Line
from tests.app.sandbox.misbehaving import do

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Free(Line):
    def __init__(self, start: dict[str, Any]) -> None:
        self._limit = int(start["output"])
        self._requests, self._replies = os.fdopen(0, "rb"), os.fdopen(1, "wb")
        self._channel = None
        self._held: Sequence[str] = ["nothing"]


def main(start: dict[str, Any]) -> None:
    _Free(start).serve(do)
