"""What can be said of passphrases and of copies under another key."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    "passphrase.empty": "A passphrase needs at least one character. The case was not changed.",
    "passphrase.none": "The case {path} has no passphrase. It was not changed.",
    "passphrase.in_use": (
        "Another window reads the case {path}. Its passphrase was not changed; close it there "
        "and try again."
    ),
    "copy.differs": (
        "The copy of {path} did not come out the same as the case, so it was thrown away. The case "
        "was not changed. Verify the case, and see whether the disk is in order."
    ),
}
