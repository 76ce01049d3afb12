from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.phrases import PROBLEMS, phrase_remark
from app.safekeeping.passphrases.strength import Strength, strength_of


def told(strength: Strength) -> str:
    return phrase_remark(strength.code, strength.facts)


@pytest.mark.parametrize(
    ("passphrase", "level", "hint"),
    [
        ("", 0, ""),
        ("aaaaaaaa", 0, "strength.repeat"),
        ("abcdefgh", 0, "strength.sequence"),
        ("qwertyuiop", 0, "strength.common"),
        ("12.03.1985", 0, "strength.date"),
        ("Donetsk2025", 0, "strength.own_words"),
        ("correct horse", 1, "strength.common"),
        ("correct horse battery staple", 4, ""),
        ("сорок тисяч мавп у джунглях", 4, ""),
    ],
)
def test_what_is_guessed_first_is_weak_and_says_why(passphrase: str, level: int, hint: str) -> None:
    strength = strength_of(passphrase, ["Fighters from Donetsk"])
    assert (strength.level, strength.hint) == (level, hint)


def test_it_is_said_in_plain_words() -> None:
    assert told(strength_of("")) == "Nothing typed yet."
    assert "less than a minute" in told(strength_of("password"))
    assert "more than a thousand years" in told(strength_of("correct horse battery staple"))
    assert phrase_remark(strength_of("password").hint, {}).startswith("It has parts")
    assert "strength.0" not in PROBLEMS


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_typed_has_an_estimate(passphrase: str) -> None:
    strength = strength_of(passphrase, ["A case", ""])
    assert 0 <= strength.level <= 4
    assert "(" not in told(strength)
