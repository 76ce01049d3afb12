"""What can be said of backups, copies and restoring."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    "backup.no_folder": (
        "The folder for backups, {path}, is not there. No backup was made; the case itself is "
        "safe. Plug in its drive, or choose another folder in the preferences."
    ),
    "case.is_backup": (
        "{path} is a backup of a case. It was not changed; File → Open a backup makes a case of "
        "it, in a shell `redthread restore`."
    ),
    "backup.not_found": "There is no backup at {path}. It may have been moved or dropped.",
    "backup.not_a_backup": "The file {path} is not a backup of a Redthread case.",
    "backup.locked": (
        "The backup {path} was made under another passphrase, or it is damaged. With the "
        "passphrase of its time, File → Open a backup opens it."
    ),
    "backup.damaged": "The backup {path} is damaged. It was left as it is; choose another one.",
    "backup.newer": (
        "The backup {path} was made by a newer version of Redthread. Restore it with that version."
    ),
    "backup.none": "There is no backup of {path} in {folder}.",
    "backup.packs_missing": (
        "The backup {path} lacks {count|file or text|files or texts}: the folder “packs” beside "
        "it is not complete. Nothing was restored; look for the whole folder of backups."
    ),
    # Files that are written beside a case
    "keep.exists": "There is a file already at {path}. It was left as it is; choose another name.",
    "keep.busy": (
        "Another backup is being written to {path} just now. Nothing was lost; try again in a "
        "moment."
    ),
    "keep.disk_full": (
        "The disk with {path} is full. What was begun there was taken away again; the case itself "
        "is safe. Make room, or choose another place."
    ),
    "keep.not_writable": (
        "Nothing can be written to {path}: {reason}. The case itself is safe. Choose another "
        "place, or allow writing there."
    ),
    "keep.away": (
        "The place {path} can not be reached: {reason}. The case itself is safe. Plug in its "
        "drive, or choose another place."
    ),
    "keep.failed": (
        "Writing to {path} failed: {reason}. What was begun there was taken away again; nothing "
        "else was changed."
    ),
    "keep.source_damaged": (
        "{source} is damaged and could not be copied whole: {reason}. It was not changed. Verify "
        "the case."
    ),
    "keep.differs": (
        "What was written to {path} did not come back from the disk as it was written, so it was "
        "not kept. The case itself is safe. The disk may be failing; choose another one."
    ),
    "keep.content_missing": (
        "A file or text that belongs to the case (SHA-256 {sha256}) is not there. Verify the case."
    ),
    "copy.over_itself": (
        "{path} is the case itself. No copy was made; choose another name for it."
    ),
    "copy.over_open_case": (
        "{path} is a case that is open in another window. No copy was made; choose another name."
    ),
    "copy.stopped": "Stopped before the copy was complete; no copy was made.",
    "backup.stopped": "Stopped before the backup was complete; no backup was made.",
    "restore.stopped": "Stopped before the case was complete; nothing was restored.",
}
