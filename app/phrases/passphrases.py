"""What can be said of passphrases and of copies under another key."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    "passphrase.empty": "A passphrase needs at least one character. The case was not changed.",
    "passphrase.not_the_same": (
        "The two passphrases are not the same. Nothing was changed; type it again."
    ),
    "passphrase.none": "The case {path} has no passphrase. It was not changed.",
    "passphrase.in_use": (
        "Another window reads the case {path}. Its passphrase was not changed; close it there "
        "and try again."
    ),
    "passphrase.stopped": "Stopped. The case is as it was, with the passphrase that it had.",
    "passphrase.nobody_to_ask": (
        "A passphrase is needed, and there is no terminal to ask at. Nothing was done; put it on "
        "the first line of a file that only you can read, and name that with --passphrase-file."
    ),
    "passphrase.no_file": (
        "The file with the passphrase, {path}, can not be read ({reason}). Nothing was done."
    ),
    "passphrase.empty_file": (
        "The file {path} has no passphrase on its first line. Nothing was done."
    ),
    "passphrase.not_utf8": (
        "The first line of {path} is not UTF-8, so it can not be a passphrase. Nothing was done."
    ),
    "passphrase.input_taken": (
        "The standard input can not hold both the passphrase and what the verb reads. Nothing "
        "was done; put the passphrase into a file."
    ),
    "passphrase.backups": (
        "The case is encrypted, but {count|older backup is|older backups are} not, or with another "
        "passphrase: {names} in {folder}. Delete what you do not need."
    ),
    "passphrase.backups_unfinished": (
        "The case is encrypted, but not all of its backups could be: older ones may still be "
        "readable by anybody. Set the passphrase once more to go on with them."
    ),
    "passphrase.backups_locked": (
        "The case has no passphrase any more, but {count|older backup has|older backups have} "
        "still one: {names} in {folder}."
    ),
    "passphrase.backups_locked_unfinished": (
        "The case has no passphrase any more, but some of its backups may have the former one."
    ),
    "copy.differs": (
        "The copy of {path} did not come out the same as the case, so it was thrown away. The case "
        "was not changed. Verify the case, and see whether the disk is in order."
    ),
}

_GUESSED: Final = "somebody who has the file and a hundred graphics cards needs {time}"

REMARKS: Final[dict[str, str]] = {
    "passphrase.not_needed": "The case {path} has no passphrase; the one given was not used.",
    "passphrase.file_is_open": (
        "Others on this machine can read {path}, which holds a passphrase. Let only yourself "
        "read it."
    ),
    "strength.none": "Nothing typed yet.",
    "strength.0": f"Very weak: {_GUESSED} to guess it.",
    "strength.1": f"Weak: {_GUESSED} to guess it.",
    "strength.2": f"Fair: {_GUESSED} to guess it.",
    "strength.3": f"Strong: {_GUESSED} to guess it.",
    "strength.4": f"Very strong: {_GUESSED} to guess it.",
    "strength.repeat": "A repeat is hardly harder to guess than what is repeated.",
    "strength.sequence": "Rows such as abc or 6543 are tried first.",
    "strength.keys": "Rows of keys such as qwerty are tried first.",
    "strength.date": "Dates and years are tried first.",
    "strength.own_words": "Your name and the words of the case are tried first.",
    "strength.common": "It has parts that stand in lists of common passwords.",
    "strength.name": "Names are tried first.",
    "strength.short": "Four or five words that do not belong together make it much stronger.",
}
