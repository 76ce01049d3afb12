"""The rotation keeps recent backups dense and old ones sparse, and never the last good one out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.safekeeping.backup.rotation import DAILY_FOR, HOURLY_FOR, WEEKLY_FOR, Dated, kept

NOW = datetime(2026, 11, 23, 14, 2, 11, tzinfo=UTC)

moments = st.integers(-3_600, 3 * 366 * 86_400).map(lambda ago: NOW - timedelta(seconds=ago))
backups = st.sets(st.builds(Dated, moments, st.booleans(), st.booleans()), max_size=60)


@given(backups)
def test_only_what_is_there_is_kept_and_the_newest_always(given: set[Dated]) -> None:
    stays = kept(given, NOW)
    assert stays <= given
    if given:
        newest = max(one.at for one in given)
        assert any(one.at == newest for one in stays)
        good = [one.at for one in given if one.good]
        assert not good or any(one.good and one.at == max(good) for one in stays)


@given(backups)
def test_rotating_again_at_once_drops_nothing_more(given: set[Dated]) -> None:
    stays = kept(given, NOW)
    assert kept(stays, NOW) == stays


@given(backups, st.integers(0, 400))
def test_what_was_dropped_would_not_be_missed_later(given: set[Dated], days: int) -> None:
    """Every backup has a good one that stands for it, no further off than its stretch is long."""
    later = NOW + timedelta(days=days)
    stays = kept(kept(given, NOW), later)
    for one in given:
        if not one.good:
            continue
        age = later - one.at
        reach = timedelta(days=31)
        if age <= timedelta(days=1) and not days:
            reach = timedelta(hours=1)
        elif age <= DAILY_FOR:
            reach = timedelta(days=1)
        elif age <= WEEKLY_FOR:
            reach = timedelta(days=7)
        assert any(abs(other.at - one.at) <= reach for other in stays if other.good)


@given(backups)
def test_all_of_the_last_hour_and_all_that_was_asked_for_in_a_month_stay(given: set[Dated]) -> None:
    stays = kept(given, NOW)
    for one in given:
        age = NOW - one.at
        if age <= timedelta(hours=1) or (one.wanted and age <= DAILY_FOR):
            assert one in stays


def test_a_year_of_work_leaves_a_few_dozen() -> None:
    every_ten_minutes = {Dated(NOW - timedelta(minutes=10 * n)) for n in range(6 * 24 * 366)}
    stays = kept(every_ten_minutes, NOW)
    assert len([one for one in stays if NOW - one.at <= timedelta(hours=1)]) == 7
    assert len([one for one in stays if NOW - one.at <= HOURLY_FOR]) in {30, 31}
    assert 100 < len(stays) < 120
