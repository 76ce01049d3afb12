"""The hashes that chain the journal: over salted changes, so that a payload can be erased."""

from __future__ import annotations

import hashlib
import json
import secrets
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

BEGINNING: Final = "0" * 64
"""What the first step of a case names as the digest before it."""


_CANONICAL: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: Any) -> str:
    """Return JSON that is the same for the same value: sorted keys, no spaces, plain UTF-8."""
    return _CANONICAL.encode(value)


def stored(value: Any) -> str | None:
    """Return JSON as the case file keeps it, so that a digest covers each of its bytes."""
    return None if value is None else json.dumps(value)


def new_salt() -> str:
    """Return a salt for one change: without it, a digest tells nothing about an erased payload."""
    return secrets.token_hex(16)


def change_digest(
    entity: str,
    key: str | None,
    item_id: str | None,
    *,
    before: str | None,
    after: str | None,
    salt: str,
) -> str:
    """Return the SHA-256 of one change, as hex, from the texts that the case file keeps of it."""
    texts = (entity, key, item_id, before, after)
    # As ``canonical`` writes them, without what it costs to set out; each row of a step pays it.
    written = ",".join("null" if text is None else encode_basestring(text) for text in texts)
    return _sha256(f"{salt}[{written}]")


def step_digest(header: Mapping[str, Any], change_digests: Sequence[str], prior_digest: str) -> str:
    """Return the SHA-256 of a step: its header, the digests of its changes, the step before.

    The facts of the header may be given as they are or as the text that the case file keeps.
    """
    facts = header["facts"]
    written = {**header, "facts": facts if isinstance(facts, str) else stored(facts)}
    return _sha256(canonical([prior_digest, written, list(change_digests)]))


def seal(changes: Iterable[tuple[int, int, str, str, str | None, str]]) -> str:
    """Return the SHA-256 over what is left of erased changes, as hex.

    Each is (step, ordinal, entity, key as stored, item id, digest). The step that erased them
    keeps it, because their own digests can not be recomputed any more.
    """
    return _sha256(canonical(sorted(changes)))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
