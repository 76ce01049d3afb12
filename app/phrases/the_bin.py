"""What can be said of the bin: what lies in it, and what erasing it does."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    "bin.empty": "The bin is empty: there is nothing to erase.",
    "bin.not_there": (
        "Something that was chosen is not in the bin any more. Nothing was erased; choose again."
    ),
    "bin.not_agreed": "The bin was left as it is: nobody agreed to empty it. Say --yes to do so.",
    "bin.stopped": "Stopped before anything was erased. The bin is as it was.",
    "undo.erased": (
        "“{label}” can not be reversed: a part of it was erased when the bin was emptied. Nothing "
        "was changed."
    ),
    "wipe.no_room": (
        "To erase for good, the case file is written anew beside itself. That takes {needed} on "
        "its disk, and {free} are free. Make room; until then nothing more is erased."
    ),
    "wipe.failed": (
        "The records are erased, but the case file could not be written anew ({reason}), so their "
        "last traces stay in it for now. They go when the case is opened the next time."
    ),
    "wipe.in_use": (
        "The records are erased, but somebody still reads the case, so their last traces stay in "
        "the file for now. They go when the case is opened the next time."
    ),
}
