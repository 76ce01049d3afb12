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
    "case.not_lifted": (
        "The case {path} was written by an older version of Redthread and could not be brought up "
        "to date. It is as it was; open it with the older version. The log says what went wrong."
    ),
    "case.locked": "The case {path} is locked. Open it with its passphrase.",
    "case.wrong_passphrase": "That is not the passphrase of this case.",
    "case.damaged": (
        "The case file {path} is damaged: {reason}. It was not changed. Restore its latest "
        "backup, or recover what can be read into a new case."
    ),
    "original.changed": (
        "The file changed while it was being read. Nothing of it was kept; import it again."
    ),
    "original.missing": (
        "The case lacks contents that it should hold (SHA-256 {sha256}). Verify the case."
    ),
    "original.damaged": (
        "The original of {source} is not what its SHA-256 says any more. No copy was made; verify "
        "the case, and look for it in a backup."
    ),
    # Who has it, and what the disk does
    "case.in_use": (
        "{user} has had the case open on {machine} since {since} (UTC). It can be read here, and "
        "is up to date; to change it, wait until it is closed there."
    ),
    "case.only_read": "The case is open for reading only. Nothing was changed.",
    "case.disk_full": (
        "The disk is full, so this could not be stored: {path}. All that was stored before is "
        "safe; make room on the disk."
    ),
    "case.away": (
        "The case file can not be reached any more: {path} ({reason}). All that was stored before "
        "is in it; bring its disk or network drive back."
    ),
    "case.another_file": (
        "Another file, or an older state of the case, lies at {path} now. Nothing is written to "
        "it; put the file back that was there, or close the case and open this one."
    ),
    "case.copied_while_open": (
        "This file was copied while its case was open, or the lock beside it was taken away. It "
        "ends with step {steps} of {at}; what was done after that may be missing from it."
    ),
    "case.left_open": (
        "The program ended without closing this case ({user} had it open). All that was stored is "
        "here, to step {steps} of {at}."
    ),
    "case.older": (
        "The case {path} was written by an older version of Redthread, and can not be brought up "
        "to date while it may only be read."
    ),
}
