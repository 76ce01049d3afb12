"""What a verification can find."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.speech import numbered, said

if TYPE_CHECKING:
    from collections.abc import Mapping

PROBLEMS: Final[dict[str, str]] = {
    "verify.not_recorded": (
        "The verification was not put on record, so as not to write to a damaged file."
    ),
}

REMARKS: Final[dict[str, str]] = {
    "verify.unreadable": "The part “{part}” could not be checked to its end: {reason}.",
    # The file
    "verify.structure": "The structure of the file is damaged: {detail}.",
    "verify.index": (
        "The index {index} of the file is damaged, which holds no content ({detail}). Rebuild the "
        "indexes."
    ),
    "verify.schema_gone": "The {kind} {name} is missing in the file.",
    "verify.schema_added": "The {kind} {name} was added to the file, and is none of a case.",
    "verify.schema_changed": "The {kind} {name} is not made as in a case.",
    "verify.revision": "The file says that it was written for the tables “{revision}”.",
    "verify.reference": "Row {row} of {table} refers to a row of {parent} that is not there.",
    # Contents
    "verify.content": (
        "The bytes of a content of {of} are not those of its SHA-256 {sha256}: they were altered "
        "or are not all there."
    ),
    "verify.content_added": (
        "A content was added past the journal, or is marked as part of the case: SHA-256 {sha256}."
    ),
    "verify.content_gone": "A content of {of} is not in the case any more: SHA-256 {sha256}.",
    "verify.content_lost": (
        "A content of {of} was lost before the case was recovered (step {lost_step}): SHA-256 "
        "{sha256}."
    ),
    "verify.original_missing": (
        "The original of {of} with the SHA-256 {sha256} is not in the case."
    ),
    "verify.original_size": (
        "The original with the SHA-256 {sha256} has {stored|byte|bytes}, on record are {size}."
    ),
    # Texts and marks
    "verify.layer_unreadable": "The text layer “{layer}” of {source} can not be read.",
    "verify.layer_length": "The text layer “{layer}” of {source} is not as long as on record.",
    "verify.passage": (
        "The mark {id} in {source} does not hold the words that stand at its place: “{quote}”."
    ),
    "verify.other_source": "The mark {id} names {source} and a text layer of another source.",
    "verify.region": "The mark {id} in {source} does not lie inside the picture.",
    # The journal
    "verify.chain": "The journal does not hang together at step {step} (“{label}”).",
    "verify.step": "Step {step} of the journal (“{label}”) was altered after it was written.",
    "verify.change": "A change of step {step} (“{label}”) was altered after it was written.",
    "verify.order": (
        "The changes of step {step} (“{label}”) are not in their order, or not all there."
    ),
    "verify.replay": "A change of step {step} (“{label}”) does not follow from the steps before.",
    "verify.stray_changes": "{count|change|changes} of the journal belong to no step of it.",
    "verify.erased": (
        "What step {step} (“{label}”) erased is not what it says: what is left of it was altered."
    ),
    "verify.past_head": (
        "Step {step} (“{label}”) had another hash when the case was verified or sealed after it: "
        "the journal was written anew."
    ),
    "verify.seal_other_case": (
        "The seal is that of another case: it names {sealed}, this one is {case}."
    ),
    "verify.seal_missing": (
        "The sealed step {step} is not in this case: its journal ends before it, or was cut off."
    ),
    "verify.seal_differs": (
        "Step {step} of this case is not the one that was sealed: its SHA-256 is another. The case "
        "was changed at this step or before it after it was sealed."
    ),
    "verify.recovered": (
        "The case was recovered from a damaged file ({at}, step {step}). The journal before is "
        "not complete: steps lost: {missing}; steps with changes lost: {incomplete}. What stood "
        "there can not be proved; the chain holds from step {step} on."
    ),
    "verify.recovered_tail": (
        "The case was recovered from a damaged file ({at}, step {step}). The last steps before may "
        "be lost: records were found in the tables as no step left has them. The chain holds, for "
        "what stands there now, from step {step} on."
    ),
    # Records
    "verify.row_added": "The row {key} of {table} ({what}) was added past the journal.",
    "verify.row_changed": "{what} was changed past the journal: {fields} in {table}, row {key}.",
    "verify.row_gone": "{what} was taken out past the journal: row {key} of {table}.",
    "verify.number": "The number {handle} is given, but could be given a second time.",
    "verify.number_skipped": "No step of the journal ever gave the number {handle}.",
    "verify.number_kind": "Numbers are counted for “{kind}”, which is no kind of record.",
    # Since when
    "verify.since_held": (
        "Step {since_step} touched it last ({since_at}); it was still right at the verification "
        "of {held_at} (step {held_step})."
    ),
    "verify.since": (
        "Step {since_step} touched it last ({since_at}); no verification on record has seen it "
        "right since then."
    ),
    "verify.held": "It was not so at the verification of {held_at} (step {held_step}).",
    # What holds no content
    "verify.search_index": (
        "The search index is not up to date in {count|place|places}. Nothing is lost; rebuild the "
        "indexes."
    ),
}

CHECKED: Final[dict[str, str]] = {
    "rows": "row|rows",
    "contents": "content|contents",
    "originals": "original|originals",
    "text layers": "text layer|text layers",
    "passages": "passage|passages",
    "regions": "region|regions",
    "steps": "step|steps",
}
"""What a verification looks at: one and several."""


def checked_in_words(counts: Mapping[str, int]) -> str:
    """Return how much was looked at, such as "12 originals, 40 steps"."""
    return ", ".join(
        numbered(count, said("Checked", CHECKED.get(what, what)).split("|"))
        for what, count in counts.items()
    )


SINCE: Final[dict[frozenset[str], str]] = {
    frozenset({"since_step", "held_step"}): "verify.since_held",
    frozenset({"since_step"}): "verify.since",
    frozenset({"held_step"}): "verify.held",
}
"""The code of the sentence that says since when something can be wrong, by what is known of it."""
