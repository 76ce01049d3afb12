from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes import Change, ChangeFeed, Changes

if TYPE_CHECKING:
    import pytest

CHANGES = Changes(1, "Edit", (Change("Claim", ("c",), "update", frozenset({"note"})),))


def test_one_failing_view_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    feed, seen = ChangeFeed(), []

    def fail(_changes: Changes) -> None:
        raise ValueError("broken view")

    feed.subscribe(fail)
    feed.subscribe(seen.append)
    feed.publish(CHANGES)
    assert seen == [CHANGES]
    assert "broken view" in caplog.text


def test_who_left_hears_no_more() -> None:
    feed, seen = ChangeFeed(), []
    leave = feed.subscribe(seen.append)
    leave()
    leave()
    feed.publish(CHANGES)
    assert seen == []


def test_changes_tell_what_they_touch() -> None:
    assert CHANGES.touches("Person", "Claim")
    assert not CHANGES.touches("Person")
    assert CHANGES.keys("Claim") == {"c"}
