"""Checks long contents against the SHA-256 that the journal names them by."""

from __future__ import annotations

import hashlib
import queue
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from app.store.contents.originals import CHUNK
from app.store.verifying.findings import Finding
from app.vocabulary import handle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.store.steps.replay import Replay
    from app.store.verifying.findings import Audit

_AHEAD: Final = 4
"""Chunks that are read while others are hashed."""

_PLACES: Final = "SELECT ordinal, id FROM content_chunk WHERE content_id = ? ORDER BY ordinal, id"
_DATA: Final = "SELECT data FROM content_chunk WHERE id = ?"


def contents(driver: Any, audit: Audit) -> Iterator[Finding]:
    """Hash every content of the case, and see that those which the journal names are there.

    One that no step names yet, of an import that is under way or was broken off, is passed over.
    """
    owed = dict(audit.replay.contents)
    holders = _holders(audit.replay)
    rows = driver.execute("SELECT id, sha256, size, complete, named FROM content ORDER BY id")
    for content_id, sha256, size, complete, named in rows.fetchall():
        step = owed.pop(sha256, None)
        facts = {"sha256": sha256, "of": holders.get(sha256, "no source")}
        if step is None:
            if named:
                yield Finding("verify.content_added", facts)
            continue
        audit.counts["contents"] += 1
        measured = _measured(driver, content_id, size, audit)
        if (named, complete) != (1, 1) or measured != (sha256, size):
            yield Finding("verify.content", facts, last_step=step)
    for sha256, step in owed.items():
        facts = {"sha256": sha256, "of": holders.get(sha256, "no source")}
        if sha256 in audit.given_up:
            if sha256 in holders:
                facts["lost_step"] = audit.given_up[sha256]
                yield Finding("verify.content_lost", facts, last_step=step)
            continue
        is_original = ("Original", (sha256,)) in audit.replay.rows
        code = "verify.original_missing" if is_original else "verify.content_gone"
        yield Finding(code, facts, last_step=step)


def _measured(driver: Any, content_id: int, expected_size: Any, audit: Audit) -> tuple[str, int]:
    """Return the SHA-256 and the size of a content; ("", 0) where its chunks are not in order."""
    digest, size, is_in_order, is_last = hashlib.sha256(), 0, True, False
    is_long = isinstance(expected_size, int) and expected_size > CHUNK
    read = _read_ahead if is_long else _read
    with read(driver, content_id) as chunks:
        for expected, (ordinal, data) in enumerate(chunks):
            is_in_order &= ordinal == expected and isinstance(data, bytes) and not is_last
            if not is_in_order:
                return "", 0
            is_last = len(data) != CHUNK
            digest.update(data)
            size += len(data)
            audit.progress.add(len(data), "contents")
    return digest.hexdigest(), size


@contextmanager
def _read(driver: Any, content_id: int) -> Iterator[Iterator[tuple[int, Any]]]:
    yield _rows(driver, content_id)


def _rows(driver: Any, content_id: int) -> Iterator[tuple[int, Any]]:
    """Yield the chunks of a content; sorting them with their bytes would take twice as long."""
    for ordinal, chunk_id in driver.execute(_PLACES, (content_id,)).fetchall():
        yield ordinal, driver.execute(_DATA, (chunk_id,)).fetchone()[0]


@contextmanager
def _read_ahead(driver: Any, content_id: int) -> Iterator[Iterator[tuple[int, Any]]]:
    """Give the chunks of a content, read by another thread while the last ones are hashed."""
    ready: queue.Queue[Any] = queue.Queue(_AHEAD)
    enough = threading.Event()

    def read() -> None:
        try:
            for row in _rows(driver, content_id):
                ready.put(row)
                if enough.is_set():
                    return
            ready.put(None)
        except Exception as problem:  # noqa: BLE001 - raised where the chunks are wanted
            ready.put(problem)

    def give() -> Iterator[tuple[int, Any]]:
        while (row := ready.get()) is not None:
            if isinstance(row, Exception):
                raise row
            yield row

    reader = threading.Thread(target=read, name="reading contents ahead")
    reader.start()
    try:
        yield give()
    finally:
        enough.set()
        while reader.is_alive():
            _take_one(ready)
            reader.join(0.01)


def _take_one(ready: queue.Queue[Any]) -> None:
    try:
        ready.get_nowait()
    except queue.Empty:
        return


def _holders(replay: Replay) -> dict[str, str]:
    """Return, by content, the numbers of the sources whose original, text or file it is."""
    found: dict[str, dict[str, None]] = {}
    for (entity, key), image in replay.rows.items():
        if entity == "Source" and image.get("original_sha256"):
            _add(found, image["original_sha256"], replay, key[0])
        elif entity == "LayerFile":
            layer = replay.rows.get(("TextLayer", key))
            if layer is not None:
                _add(found, image["original_sha256"], replay, layer["source_id"])
        elif entity == "TextLayer":
            for name in ("text_sha256", "blocks_sha256"):
                _add(found, image[name], replay, image["source_id"])
    return {sha256: ", ".join(handles) for sha256, handles in found.items()}


def _add(
    found: dict[str, dict[str, None]], sha256: str, replay: Replay, source_id: str | int
) -> None:
    source = replay.rows.get(("Source", (source_id,)))
    if source is not None:
        name = handle("source", source["number"], source.get("number_suffix") or "")
        found.setdefault(sha256, {})[name] = None
