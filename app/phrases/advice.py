"""What a finding of a verification means for the case, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Advice:
    """What it means that something was found, and what to do; ``part`` is a place in ``PARTS``."""

    part: int
    means: str
    do: str


PARTS: Final = (
    "The file",
    "What the case holds",
    "The record of what was done",
    "Smaller things",
)
"""What a finding is about, the gravest first: a damaged file can be the cause of all the rest."""

_FILE, _HELD, _RECORD, _SMALL = range(len(PARTS))

_OF_FILE: Final = Advice(
    _FILE,
    "The file itself is damaged, by a disk, a broken copy or a program that wrote into it. What "
    "else is found may follow from that.",
    "Stop working in it and keep a copy of the file as it is. Then open the latest good backup, "
    "or recover what can be read into a new case.",
)
_OF_CONTENT: Final = Advice(
    _HELD,
    "These bytes are no longer the ones that were imported. Quotes and figures from them can not "
    "be relied on.",
    "Compare with a backup made before, or with the file that it was imported from: its SHA-256 "
    "tells which is the true one. Do not report on this source until that is clear.",
)
_OF_RECORD_ROW: Final = Advice(
    _HELD,
    "Something was written into the file by other means than this program. What it says now is "
    "not what anybody is on record for.",
    "Open the history of the record to see what stood there, set it right, and find out who had "
    "the file since the time that is named.",
)
_OF_MARK: Final = Advice(
    _HELD,
    "The mark and the material that it points to do not agree. One of them was altered.",
    "Look at the place, and mark it again if the material is sound.",
)
_OF_JOURNAL: Final = Advice(
    _RECORD,
    "The journal was altered after it was written. What it tells of that step, and of the steps "
    "around it, proves nothing any more.",
    "Compare with a backup, a report or a seal from before. If one of them holds the same step "
    "with the same SHA-256, all up to it is sound.",
)
_OF_SEAL: Final = Advice(
    _RECORD,
    "Somebody rebuilt the journal after the seal was saved, or this is not the file that it was "
    "saved from.",
    "Ask who had the file since. A backup from before the seal shows what was changed.",
)
_OF_NUMBER: Final = Advice(
    _SMALL,
    "The counter of human numbers does not agree with the records.",
    "Compare with a backup; until then check by hand that no two records have the same number.",
)
_OF_INDEX: Final = Advice(
    _SMALL,
    "Only an index is affected; it holds nothing of the case that is not held elsewhere.",
    "Rebuild the indexes. Nothing else is needed.",
)

_BY_CODE: Final[dict[str, Advice]] = {
    **dict.fromkeys(
        (
            *("unreadable", "structure", "schema_gone", "schema_added", "schema_changed"),
            *("revision", "reference"),
        ),
        _OF_FILE,
    ),
    **dict.fromkeys(
        (
            *("content", "content_added", "content_gone", "content_lost", "original_missing"),
            *("original_size", "layer_unreadable", "layer_length"),
        ),
        _OF_CONTENT,
    ),
    **dict.fromkeys(("row_added", "row_changed", "row_gone"), _OF_RECORD_ROW),
    **dict.fromkeys(("passage", "other_source", "region"), _OF_MARK),
    **dict.fromkeys(("number", "number_skipped", "number_kind"), _OF_NUMBER),
    **dict.fromkeys(("index", "search_index"), _OF_INDEX),
    "seal_differs": _OF_SEAL,
    "seal_missing": Advice(
        _RECORD,
        "This file is older than the seal, as a backup is, or its last steps were cut off.",
        "If it is an older copy, check the newer one. If it should be the newest, ask who had the "
        "file since the seal was saved.",
    ),
    "seal_other_case": Advice(
        _RECORD,
        "Nothing is wrong with this case as far as the seal goes: it belongs to another one.",
        "Choose the seal that was saved from this case.",
    ),
    "recovered": Advice(
        _RECORD,
        "Part of the journal was lost with a damage; the case says so itself.",
        "Nothing needs to be done. For the time before, rely on backups and reports.",
    ),
}


def advice(code: str) -> Advice:
    """Return what a finding means and what to do; one of a kind not known is of the journal."""
    return _BY_CODE.get(code.removeprefix("verify."), _OF_JOURNAL)
