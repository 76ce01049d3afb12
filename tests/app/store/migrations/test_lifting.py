from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3

from app.case import Case
from app.operations import records
from app.queries.record_details import record
from app.store.migrations import lifting
from app.store.migrations.lifting import lift
from app.store.steps.replay import Replay, StoredChange
from app.store.verifying.verify import verify
from tests.factory import make_case

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.migrations.lifting import Image


def renamed(image: Image) -> Image:
    return {("words" if name == "statement" else name): value for name, value in image.items()}


def with_topic(image: Image) -> Image:
    return {**image, "topic": ""} if "id" in image else image


@pytest.fixture
def tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the tables of today be those of version 3."""
    monkeypatch.setattr(lifting, "SCHEMA_VERSION", 3)
    monkeypatch.setitem(lifting.LIFTERS, 1, {"Claim": renamed})
    monkeypatch.setitem(lifting.LIFTERS, 2, {"Claim": with_topic})


@pytest.mark.usefixtures("tomorrow")
def test_an_image_is_lifted_from_version_to_version() -> None:
    whole = {"id": "1", "statement": "155 fight"}
    assert lift("Claim", whole, 1) == {"id": "1", "words": "155 fight", "topic": ""}
    assert lift("Claim", {"statement": "more"}, 1) == {"words": "more"}
    assert lift("Claim", whole, 3) == whole
    assert lift("Person", {"name": "A"}, 1) == {"name": "A"}
    assert lift("Claim", None, 1) is None


def change(seq: int, before: Image | None, after: Image | None) -> StoredChange:
    written: list[Any] = [None if one is None else json.dumps(one) for one in (before, after)]
    return StoredChange(seq, seq, 0, "Claim", '["1"]', "1", *written, "", "")


@pytest.mark.usefixtures("tomorrow")
def test_the_replay_lifts_what_an_older_version_wrote() -> None:
    replay = Replay()
    assert replay.apply(change(1, None, {"id": "1", "statement": "155 fight"}), 1)
    assert replay.apply(change(2, {"words": "155 fight"}, {"words": "more fight"}), 3)
    assert replay.rows["Claim", ("1",)] == {"id": "1", "words": "more fight", "topic": ""}


def test_what_an_older_version_wrote_verifies_and_can_be_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the second version wrote units in capitals, and its migration those that were there."""
    with make_case(tmp_path) as case:
        claim_id = case.do(records.add_claim("155 fight", unit="people"))
        case.do(records.edit(claim_id, unit="citizens"))
        case.settle()
    with closing(sqlcipher3.connect(str(case.path))) as file:
        file.execute("UPDATE claim SET unit = upper(unit)")
        file.commit()
    monkeypatch.setattr(lifting, "SCHEMA_VERSION", 2)
    monkeypatch.setitem(lifting.LIFTERS, 1, {"Claim": in_capitals})
    with Case.open(case.path, user="x") as case:
        case.undo().result()
        with case.reading() as session:
            assert verify(session.connection()).holds
            assert record(session, claim_id).fields["unit"] == "PEOPLE"


def in_capitals(image: Image) -> Image:
    return {**image, "unit": image["unit"].upper()} if "unit" in image else image
