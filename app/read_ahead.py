"""Reads the next files while the last ones are being stored, and hands them out in their order."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

T = TypeVar("T")

READERS: Final = 2
"""Files that are read at the same time, each in a worker process."""

WAITING: Final = 4
"""Files that are read or being read, and wait for their turn to be stored."""

LARGE: Final = 16 << 20
"""Bytes of a file that is read alone: what is made of several such ones would fill the memory."""


class ReadAhead(Generic[T]):
    """Calls ``read`` for files on threads of its own, as many ahead as fit into memory.

    What was read and is never asked for goes to ``discard``. Leaving the block waits for the
    files that are being read, so ``read`` has to notice that its job was cancelled.
    """

    def __init__(
        self, paths: Sequence[Path], read: Callable[[Path], T], *, discard: Callable[[T], None]
    ) -> None:
        self._left = deque(paths)
        self._read = read
        self._discard = discard
        self._begun: deque[tuple[Path, Future[T]]] = deque()
        self._threads = ThreadPoolExecutor(READERS, thread_name_prefix="reading ahead")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        self._threads.shutdown(cancel_futures=True)
        for _, reading in self._begun:
            if not reading.cancelled() and reading.exception() is None:
                self._discard(reading.result())

    def __iter__(self) -> Iterator[tuple[Path, Future[T]]]:
        """Give each file with the promise of what was read, in the order of the files."""
        while self._left or self._begun:
            while self._left and self._has_room_for(self._left[0]):
                path = self._left.popleft()
                self._begun.append((path, self._threads.submit(self._read, path)))
            yield self._begun[0]
            self._begun.popleft()

    def _has_room_for(self, path: Path) -> bool:
        large = [_is_large(begun) for begun, _ in self._begun]
        return not large or (len(large) < WAITING and not any(large) and not _is_large(path))


def _is_large(path: Path) -> bool:
    try:
        return path.stat().st_size > LARGE
    except OSError:  # whoever reads it says what is wrong
        return False
