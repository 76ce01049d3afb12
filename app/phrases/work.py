"""What can be said of work in a case: marks, records, links, undo."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    # Work in the case
    "undo.nothing": "There is nothing left to undo.",
    "redo.nothing": "There is nothing to redo.",
    "undo.mismatch": (
        "“{label}” can not be reversed: of {record}, the field “{field}” held {was} and holds "
        "{now} now. Nothing was changed."
    ),
    "undo.gone": (
        "“{label}” can not be reversed: {record} is no longer in the case. Nothing was changed."
    ),
    "undo.there": (
        "“{label}” can not be reversed: {record} was taken out and is in the case again. Nothing "
        "was changed."
    ),
    "history.no_such_step": "There is no entry {seq} in the history. Nothing was changed.",
    "history.bad_day": "“{day}” is not a day; write it as 2026-11-23.",
    "history.nothing_after": (
        "The case is as it was then: there is nothing after it to take back."
    ),
    "history.not_undone": (
        "“{label}” is not undone, so there is nothing to bring back. Nothing was changed."
    ),
    "history.on_record": (
        "“{label}” is on record and can not be brought back or taken back. Nothing was changed."
    ),
    "record.gone": "There is no such record ({kind}) in the case any more. Nothing was changed.",
    "record.unknown": "There is no record with the number “{name}” in the case.",
    "mark.outside_text": "The passage {start} to {end} lies outside the text. Nothing was marked.",
    "mark.outside_picture": "The region lies outside the picture “{title}”. Nothing was marked.",
    "mark.other_place": "A mark stays in its own text or picture. It was left where it was.",
    "link.to_itself": "A record can not be linked to itself. No link was made.",
    "link.unknown_type": "There is no type of link “{type}”. No link was made.",
    "link.type_exists": "There is a type of link “{label}” already, or it has no name.",
    "collection.in_itself": "“{name}” can not be put into itself or into a collection inside it. "
    "Nothing was moved.",
    "mentions.no_name": "Texts mention people, organisations, places and events by name. Choose "
    "one of them first.",
    "tag.unknown": "There is no tag “{name}” in the case. Nothing was changed.",
    "tag.ambiguous": "Several tags are called “{name}”: name the one by its id, of {ids}.",
    "collection.unknown": "There is no collection “{name}” in the case. Nothing was changed.",
    "collection.ambiguous": "Several collections are called “{name}”: name the one by its id, of "
    "{ids}.",
    "tag.none_chosen": "Choose a tag first.",
    "tag.in_itself": "“{name}” can not stand under itself or under a tag below it. "
    "Nothing was moved.",
    "tag.name_taken": "There is a tag “{name}” here already. Nothing was changed; the two can be "
    "merged.",
    "tag.path_in_name": "“{name}” can not be a name: “{sign}” stands between a tag and the one "
    "above it. What was there before was kept.",
    "tag.no_such_key": "Tags have the keys 1 to 9, not {key}. Nothing was changed.",
    "protection.needs_reason": (
        "{name} is protected as a prisoner, detainee or minor. Write the reason before you lift "
        "the protection; until then it holds."
    ),
    "edit.empty": "The field “{field}” can not be empty. What was there before was kept.",
    "edit.bad_date": (
        "“{value}” is not a date in EDTF, such as 2025-04-02, 2025-04~ or 2024-12/2025-02. What "
        "was there before was kept."
    ),
    "edit.not_a_number": "“{value}” is not a number. What was there before was kept.",
    "edit.not_whole": "“{value}” is not a whole number from 0 on. What was there before was kept.",
    "edit.not_a_term": "“{value}” is not one of the terms for “{field}”. Nothing was changed.",
    # Sources and layers by name
    "case.busy": (
        "Another program is writing to the case just now. Nothing was changed; try again in a "
        "moment."
    ),
    "source.unknown": "There is no source “{name}” in the case.",
    "source.ambiguous": "“{name}” is the name of several sources ({sources}); say which by number.",
    "layer.unknown": "{source} has no text layer “{name}”. It has: {layers}.",
    "layer.ambiguous": "{source} has several layers “{name}”: {layers}. Say which by its place.",
}
