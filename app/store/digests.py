"""The hashes that chain the journal: over salted changes, so that a payload can be erased."""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.recorder import RowChange

BEGINNING: Final = "0" * 64
"""What the first step of a case names as the digest before it."""


def canonical(value: Any) -> str:
    """Return JSON that is the same for the same value: sorted keys, no spaces, plain UTF-8."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def new_salt() -> str:
    """Return a salt for one change: without it, a digest tells nothing about an erased payload."""
    return secrets.token_hex(16)


def change_digest(change: RowChange, salt: str) -> str:
    """Return the SHA-256 of one change and its salt, as hex."""
    payload = canonical([change.entity, change.key, change.before, change.after])
    return _sha256(salt + payload)


def step_digest(header: dict[str, Any], change_digests: Sequence[str], prior_digest: str) -> str:
    """Return the SHA-256 of a step: its header, the digests of its changes, the step before."""
    return _sha256(canonical([prior_digest, header, list(change_digests)]))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
