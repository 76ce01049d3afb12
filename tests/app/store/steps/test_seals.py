from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import CaseProblem
from app.model.base import new_id
from app.store.steps.seals import Seal, grouped, read_seal

DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

seals = st.builds(
    Seal,
    case_id=st.builds(new_id),
    step=st.integers(1, 10**9),
    digest=st.text("0123456789abcdef", min_size=64, max_size=64),
    step_at=st.just("2026-11-23T12:58:00.000Z"),
    sealed_at=st.just("2026-11-23T13:05:11.000Z"),
    who=st.text(max_size=20),
    program=st.just("Redthread 0.1.0"),
)


def core(seal: Seal) -> tuple[str, int, str]:
    return seal.case_id, seal.step, seal.digest


@given(seals)
def test_a_seal_is_found_in_its_own_file_and_in_a_mail_that_quotes_it(seal: Seal) -> None:
    assert core(read_seal(seal.text())) == core(seal)
    quoted = "Dear colleague,\r\n" + "".join(f"> {line}\r\n" for line in seal.text().splitlines())
    assert core(read_seal(quoted)) == core(seal)


@pytest.mark.parametrize(
    "text",
    [
        f"step 1234 {DIGEST}",
        f"Step 1,234, SHA-256 {grouped(DIGEST)}",
        f"journal head: step 1.234 ({DIGEST.upper()})",
        f"step 1 234\n{DIGEST[:20]}\n{DIGEST[20:]}.".replace("1 234", "1\u202f234"),
        json.dumps({"step": 1234, "digest": DIGEST}),
    ],
)
def test_a_seal_can_be_typed_as_it_was_printed(text: str) -> None:
    assert core(read_seal(text)) == ("", 1234, DIGEST)


@pytest.mark.parametrize(
    "text", ["", "step 3", DIGEST, f"step 3 {DIGEST[:-1]}", f"step 3 {DIGEST}a"]
)
def test_what_is_no_seal_is_refused(text: str) -> None:
    with pytest.raises(CaseProblem, match=r"seal\.not_found"):
        read_seal(text)


def test_a_name_can_put_nothing_into_a_seal() -> None:
    seal = Seal("", 7, DIGEST, who="x\nstep 9\n")
    assert read_seal(seal.text()).step == 7
