"""What can be said of damaged files and of recovering them."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    "recovery.nothing": (
        "Nothing of a case could be found in {path}. The file was left as it is; look for a "
        "backup or another copy of it."
    ),
    "recovery.nothing_unlocked": (
        "Nothing of a case could be read in {path} with this passphrase. Either it is the wrong "
        "one, or the beginning of the file, which the key depends on, is destroyed. The file was "
        "left as it is; look for a backup."
    ),
    "recovery.stopped": "Stopped before the new case was complete; no new case was made.",
}

REMARKS: Final[dict[str, str]] = {
    "recovery.source_saved": "{source}: {original}, {layers|text|texts}, {marks|mark|marks}.",
    "recovery.records_saved": "{kind}: {count}.",
    "recovery.record_lost": "{what}: the journal knows of it, but what it leads to is lost.",
    "recovery.number_lost": "{handle}: nothing of it could be read.",
    "recovery.field_emptied": "{what}: the field {field} led to something that is lost.",
    "recovery.original_lost": "{source}: the original could not be read whole (SHA-256 {sha256})",
    "recovery.text_lost": (
        "{source}: the text “{layer}” could not be read whole; its marks keep their quotes."
    ),
    "recovery.steps_lost": (
        "{count|step|steps} of the journal, {first} to {last}: what they did is kept only as far "
        "as the tables show it."
    ),
    "recovery.changes_lost": (
        "{count|step|steps} of the journal, {first} to {last}: some of the changes are lost."
    ),
    "recovery.from_tables": (
        "{count|row is|rows are} as the tables have them; no step of the journal that is left "
        "says so."
    ),
    "recovery.case_info_lost": (
        "The title and the properties of the case; it is called “{title}” now."
    ),
}
