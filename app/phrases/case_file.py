"""What can be said of a case file."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    # The case file
    "case.exists": "There is a file already at {path}. It was left as it is; choose another name.",
    "case.no_folder": "There is no folder {path}. No case was made; make the folder first.",
    "case.not_writable": "The case can not be written to {path}: {reason}. Nothing was changed.",
    "case.not_readable": "The file {path} can not be read: {reason}. Nothing was changed.",
    "case.not_found": "There is no case file at {path}. It may have been moved or renamed.",
    "case.not_a_case": "The file {path} is not a Redthread case. It was not changed.",
    "case.newer": (
        "The case {path} was written by a newer version of Redthread. It was not changed; open it "
        "with that version."
    ),
    "case.locked": "The case {path} is locked. Open it with its passphrase.",
    "case.wrong_passphrase": "That is not the passphrase of this case.",
    "case.damaged": "The case file {path} is damaged: {reason}. It was not changed.",
    "original.changed": (
        "The file changed while it was being read. Nothing of it was kept; import it again."
    ),
    "original.missing": (
        "The case lacks contents that it should hold (SHA-256 {sha256}). Verify the case."
    ),
    # Reading apart from the case
    "import.crashed": (
        "The file made the reader fail. Nothing of it was kept; the other files are not affected."
    ),
    "import.too_slow": (
        "Reading the file took too long and was stopped. Nothing of it was kept; the other files "
        "are not affected."
    ),
    "import.too_big": "The file needs more memory than reading it may take. Nothing was kept.",
    "import.unreadable": "The file can not be read ({reason}). Nothing of it was kept.",
}
