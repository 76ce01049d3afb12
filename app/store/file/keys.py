"""The key that an encrypted case file is read with: derived from a passphrase once, kept apart."""

from __future__ import annotations

import hashlib
import secrets
import sys
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import Self

SALT_BYTES: Final = 16
"""The salt of a case file is its first 16 bytes, as SQLCipher 4 lays files out."""

_KEY_BYTES: Final = 32
_ROUNDS: Final = 256_000


@dataclass(frozen=True, slots=True)
class Key:
    """What encrypts one case file; it does not tell the passphrase, and is never shown."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @classmethod
    def derive(cls, passphrase: str, salt: bytes | None = None) -> Self:
        """Derive the key as SQLCipher 4 does: PBKDF2-HMAC-SHA512 with 256,000 rounds.

        Without a ``salt`` (16 bytes) it is the key of a new file. Letters count the same whether
        the keyboard composes them or not (Unicode NFC). Takes about 0.1 s.
        """
        _keep_memory_private()
        salt = secrets.token_bytes(SALT_BYTES) if salt is None else salt
        given = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        return cls(hashlib.pbkdf2_hmac("sha512", given, salt, _ROUNDS, _KEY_BYTES), salt)

    def as_pragma(self) -> str:
        """Return the value of SQLCipher's ``PRAGMA key``: a raw key with its salt."""
        return f"\"x'{self.raw.hex()}{self.salt.hex()}'\""


def _keep_memory_private() -> None:
    """Let a crash of the program write no image of its memory, which holds the key, to the disk."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
