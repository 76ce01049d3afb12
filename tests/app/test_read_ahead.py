from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from app.read_ahead import LARGE, READERS, WAITING, ReadAhead

if TYPE_CHECKING:
    from collections.abc import Sequence


def files(folder: Path, sizes: Sequence[int]) -> list[Path]:
    paths = [folder / f"{number:02}" for number in range(len(sizes))]
    for path, size in zip(paths, sizes, strict=True):
        with path.open("wb") as file:
            file.truncate(size)
    return paths


def nothing(_what: object) -> None:
    return


def test_files_come_in_their_order_and_several_are_read_at_once(tmp_path: Path) -> None:
    paths = files(tmp_path, [1] * 10)
    together = threading.Barrier(READERS, timeout=10)

    def read(path: Path) -> str:
        together.wait()  # goes on only when as many are being read as there are readers
        return path.name

    with ReadAhead(paths, read, discard=nothing) as ahead:
        assert [(path, reading.result()) for path, reading in ahead] == [
            (path, path.name) for path in paths
        ]


def test_no_more_is_read_than_fits_and_large_files_are_read_alone(tmp_path: Path) -> None:
    paths = files(tmp_path, [1, 1, LARGE + 1, LARGE + 1, *[1] * 9])
    begun: list[Path] = []
    seen = []
    with ReadAhead(paths, begun.append, discard=nothing) as ahead:
        for done, (_, reading) in enumerate(ahead):
            reading.result()
            ahead._threads.submit(nothing, None).result()
            seen.append(len(ahead._begun))
            assert done < len(paths)
    assert sorted(begun) == paths
    assert seen == [2, 1, 1, 1, 4, 4, 4, 4, 4, 4, 3, 2, 1]
    assert max(seen) == WAITING


def test_a_file_that_can_not_be_read_stops_no_other(tmp_path: Path) -> None:
    paths = [tmp_path / "gone", *files(tmp_path, [1])]
    with ReadAhead(paths, Path.read_bytes, discard=nothing) as ahead:
        first, second = [reading for _, reading in ahead]
        assert isinstance(first.exception(), FileNotFoundError)
        assert second.result() == b"\0"


def test_what_nobody_asked_for_any_more_is_put_away(tmp_path: Path) -> None:
    paths = files(tmp_path, [1] * 20)
    read: list[str] = []
    discarded: list[str] = []

    def take(path: Path) -> str:
        read.append(path.name)
        return path.name

    with ReadAhead(paths, take, discard=discarded.append) as ahead:
        for done, (_, reading) in enumerate(ahead):
            reading.result()
            if done == 3:
                break
    assert discarded == sorted(read)[3:]
    assert len(read) <= 3 + WAITING
