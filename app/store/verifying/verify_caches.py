"""Checks that the search index knows what the case holds; it is no content, and can be rebuilt."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from app.anchors.blocks import Blocks
from app.store.search import search_index
from app.store.verifying.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.store.steps.replay import Replay
    from app.store.verifying.findings import Audit

Doc = tuple[Any, ...]
"""What the index knows of one text, as far as it can be compared."""


def caches(driver: Any, audit: Audit) -> Iterator[Finding]:
    """Compare what is indexed with what should be; a difference is a reservation, no finding."""
    yield from ()
    waiting = {layer for (layer,) in driver.execute("SELECT layer_id FROM search_backlog")}
    there: dict[Any, list[Doc]] = defaultdict(list)
    numbers = set()
    for number, item_id, *doc in driver.execute(
        'SELECT id, item_id, text, start, "end" FROM search_doc ORDER BY item_id, start'
    ):
        numbers.add(number)
        if item_id not in waiting:
            there[item_id].append(_comparable(*doc))
    wanted = dict(_records(audit.replay))
    layers = _layers(driver, audit.replay)
    wanted |= {layer_id: docs for layer_id, docs in layers if layer_id not in waiting}
    wrong = {item for item in there.keys() | wanted.keys() if there.get(item) != wanted.get(item)}
    wrong |= waiting - {key[0] for entity, key in audit.replay.rows if entity == "TextLayer"}
    indexed = {number for (number,) in driver.execute("SELECT id FROM search_text_docsize")}
    astray = len(wrong) + len(numbers ^ indexed)
    if astray:
        audit.reservations.append(Finding("verify.search_index", {"count": astray}))


def _comparable(words: Any, start: Any, end: Any) -> Doc:
    return (sorted(words.splitlines()) if isinstance(words, str) else words, start, end)


def _records(replay: Replay) -> Iterator[tuple[Any, list[Doc]]]:
    names = defaultdict(list)
    for (entity, _), image in replay.rows.items():
        if entity == "Name":
            names[image["item_id"]].append(image["full"])
    for (entity, key), image in replay.rows.items():
        words = search_index.words_of(entity, image, names.get(key[0], ()))
        if words:
            yield key[0], [_comparable(words, None, None)]


def _layers(driver: Any, replay: Replay) -> Iterator[tuple[Any, list[Doc]]]:
    for (entity, key), image in replay.rows.items():
        if entity == "TextLayer":
            try:
                blocks = Blocks.decode(_content(driver, image["blocks_sha256"]))
            except ValueError:  # lost or altered, which is found elsewhere
                continue
            docs = [
                _comparable(None, start, end) for start, end, _ in search_index.stretches(blocks)
            ]
            if docs:
                yield key[0], docs


def _content(driver: Any, sha256: str) -> bytes:
    chunks = driver.execute(
        "SELECT data FROM content_chunk JOIN content ON content.id = content_id"
        " WHERE sha256 = ? ORDER BY ordinal",
        (sha256,),
    )
    return b"".join(data for (data,) in chunks)
