from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.case import Case
from app.safekeeping.passphrases.passphrase import unlocked
from app.store.file import casefile
from tests.app.cli.conftest import SECRET, labels, started, write_key

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.cli.conftest import Shell


def codes(err: str) -> list[str]:
    """Return the codes of the errors and notes that a verb said in JSON."""
    return [next(iter(json.loads(line).values()))["code"] for line in err.splitlines()]


VERBS = (
    ("sources",),
    ("claims",),
    ("people",),
    ("evidence",),
    ("links",),
    ("annotations",),
    ("annotations", "--jsonld"),
    ("search", "president"),
    ("text", "S-1"),
    ("import", "article.txt"),
    ("annotate", "none.jsonl"),
    ("report", "out.docx"),
    ("verify",),
)


@pytest.mark.usefixtures("encrypted")
@pytest.mark.parametrize("words", VERBS)
def test_every_verb_works_with_a_passphrase_file_and_none_without(
    shell: Shell, here: Path, key_file: str, words: tuple[str, ...]
) -> None:
    (here / "article.txt").write_text("Something else that the president said.")
    (here / "none.jsonl").write_text("[]")
    verb, *more = words
    without = shell(verb, "case.redthread", *more, "--json")
    assert (without.status, without.out, codes(without.err)) == (
        1,
        b"",
        ["passphrase.nobody_to_ask"],
    )
    answer = shell(verb, "case.redthread", *more, "--passphrase-file", key_file)
    assert (answer.status, answer.err) == (0, "")


def test_a_case_is_made_encrypted(shell: Shell, here: Path, key_file: str) -> None:
    answer = shell("new", "new.redthread", "--encrypt", "--passphrase-file", key_file, "--json")
    assert (answer.status, answer.json["encrypted"]) == (0, True)
    assert codes(answer.err) == ["strength.4"]
    path = here / "new.redthread"
    Case.open(path, user="x", key=unlocked(path, SECRET).key).close()
    asked = shell("new", "third.redthread", "--encrypt", "--json")
    assert (asked.status, asked.error["code"]) == (1, "passphrase.nobody_to_ask")
    assert not (here / "third.redthread").exists()
    again = shell("new", "new.redthread", "--encrypt", "--json")
    assert again.error["code"] == "case.exists"


def test_a_wrong_passphrase_says_so_and_nothing_else(
    shell: Shell, here: Path, encrypted: Path
) -> None:
    before = encrypted.read_bytes()
    wrong = write_key(here / "wrong.txt", "incorrect horse")
    answer = shell("verify", "case.redthread", "--passphrase-file", wrong)
    assert (answer.status, answer.out) == (1, b"")
    assert answer.err == "redthread: That is not the passphrase of this case.\n"
    assert encrypted.read_bytes() == before


def test_set_changed_and_removed(shell: Shell, here: Path, key_file: str) -> None:
    encrypted = here / "case.redthread"
    answer = shell("passphrase", "case.redthread", "--new-passphrase-file", key_file)
    assert (answer.status, answer.err.count("\n")) == (0, 1)
    assert "Very strong" in answer.err
    assert casefile.is_locked(encrypted)
    other = write_key(here / "other.txt", "another one")
    given = ("--passphrase-file", key_file)
    answer = shell("passphrase", "case.redthread", *given, "--new-passphrase-file", other)
    assert "Changed the passphrase" in answer.text
    assert shell("sources", "case.redthread", *given).status == 1
    refused = shell("passphrase", "case.redthread", *given, "--remove", "--json")
    assert refused.error["code"] == "case.wrong_passphrase"
    given = ("--passphrase-file", other)
    answer = shell("passphrase", "case.redthread", *given, "--remove", "--json")
    assert (answer.status, answer.json["encrypted"]) == (0, False)
    assert not casefile.is_locked(encrypted)
    acts = [label for label, nature in labels(encrypted) if nature == "record"]
    changes = ["Set passphrase", "Change passphrase", "Remove passphrase"]
    assert [label for label in acts if "passphrase" in label] == changes, acts
    again = shell("passphrase", "case.redthread", "--remove", "--json")
    assert again.error["code"] == "passphrase.none"


def test_a_passphrase_for_a_plain_case_is_named(shell: Shell, key_file: str) -> None:
    answer = shell("sources", "case.redthread", "--passphrase-file", key_file, "--json")
    assert answer.status == 0
    assert codes(answer.err) == ["passphrase.not_needed"]


@pytest.mark.usefixtures("encrypted")
def test_a_file_that_can_not_give_a_passphrase_is_named(shell: Shell, here: Path) -> None:
    def said(file: str) -> list[str]:
        return codes(shell("sources", "case.redthread", "--passphrase-file", file, "--json").err)

    assert said("nowhere.txt") == ["passphrase.no_file"]
    assert said(write_key(here / "empty.txt", "\nsecond line")) == ["passphrase.empty_file"]
    (here / "latin.txt").write_bytes("Größe".encode("latin-1"))
    assert said("latin.txt") == ["passphrase.not_utf8"]
    assert (
        shell("annotate", "case.redthread", "-", "--passphrase-file", "-", "--json").error["code"]
        == "passphrase.input_taken"
    )


@pytest.mark.usefixtures("encrypted")
def test_the_input_can_be_the_passphrase_file(here: Path) -> None:
    verb = started("sources", "case.redthread", "--passphrase-file", "-", stdin=-1, stdout=-1)
    out, _ = verb.communicate(SECRET.encode() + b"\n", timeout=60)
    assert (verb.returncode, out[:3]) == (0, b"S-1")
