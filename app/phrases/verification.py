"""What a verification can find."""

from __future__ import annotations

from typing import Final

REMARKS: Final[dict[str, str]] = {
    "verify.unreadable": "The part “{part}” could not be checked to its end: {reason}.",
    "verify.structure": "The structure of the file is damaged: {detail}.",
    "verify.reference": "Row {row} of {table} refers to a row of {parent} that is not there.",
    "verify.content": (
        "The bytes of a content of {of} are not those of its SHA-256 {sha256}: they were altered "
        "or are not all there."
    ),
    "verify.original_missing": "The original with the SHA-256 {sha256} is not in the case.",
    "verify.original_size": (
        "The original with the SHA-256 {sha256} has {stored|byte|bytes}, on record are {size}."
    ),
    "verify.layer_unreadable": "The text layer “{layer}” of {source} can not be read.",
    "verify.layer_length": "The text layer “{layer}” of {source} is not as long as on record.",
    "verify.passage": (
        "The mark {id} in {source} does not hold the words that stand at its place: “{quote}”."
    ),
    "verify.other_source": "The mark {id} names {source} and a text layer of another source.",
    "verify.region": "The mark {id} in {source} does not lie inside the picture.",
    "verify.chain": "The journal does not hang together at step {step} (“{label}”).",
    "verify.step": "Step {step} of the journal (“{label}”) was altered after it was written.",
    "verify.change": "A change of step {step} (“{label}”) was altered after it was written.",
    "verify.replay": "A change of step {step} (“{label}”) does not follow from the steps before.",
    "verify.row_added": "The row {key} of {table} was added past the journal.",
    "verify.row_changed": "The row {key} of {table} was changed past the journal: {fields}.",
    "verify.row_gone": "The row {key} of {table} was taken out past the journal.",
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
    "verify.number": "The number {handle} is given, but could be given a second time.",
}
