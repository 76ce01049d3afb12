"""What can be said of later versions of sources, and of their text layers."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    "version.of_itself": (
        "{later} can not be a later version of {earlier}: {earlier} is a later version of {later} "
        "or the same source. Nothing was changed."
    ),
    "version.of_part": (
        "One of {later} and {earlier} stands in the other, so it is no later version of it. "
        "Nothing was changed."
    ),
    "version.of_none": (
        "This source is not a later version of another. Say first of which, then carry marks over."
    ),
    "version.no_text": "{earlier} and {later} can not be compared: one of them has no text.",
    "version.known": (
        "The case has these bytes already, as {known}. Nothing was imported; if it is the later "
        "version, say so of that source."
    ),
    "carried.nowhere": (
        "This mark stands nowhere in the later version, so there is nothing to confirm. Attach it "
        "to a place, or leave it behind."
    ),
    "carried.attached": (
        "This mark stands in the later version already. Leave it behind first, then attach it to "
        "another place."
    ),
    "carried.elsewhere": (
        "The place to attach the mark to is not in {handle}. Select it there; nothing was changed."
    ),
    "layer.no_text": "The file holds no text that could be a text layer. Nothing was added.",
    "layer.empty": "There is no text to add. Nothing was added.",
}
