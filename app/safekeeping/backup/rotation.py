"""Which backups are kept: recent ones dense, old ones sparse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable
    from datetime import datetime

ALL_FOR: Final = timedelta(hours=1)
"""As long as this, every backup is kept."""

HOURLY_FOR: Final = timedelta(days=1)
DAILY_FOR: Final = timedelta(days=31)
WEEKLY_FOR: Final = timedelta(days=366)
"""As long as these, one is kept of each hour, day and week; after that, one of each month."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One backup, as the rotation sees it; ``at`` is in UTC.

    It is ``good`` if nothing is missing in it, and ``wanted`` if somebody asked for it or it was
    made before a risky act; those are kept as long as there is one of each day.
    """

    at: datetime
    good: bool = True
    wanted: bool = False


def kept(backups: Collection[Dated], now: datetime) -> set[Dated]:
    """Return the backups that are kept: of each stretch of time the newest good one.

    The newest one and the newest good one are always among them.
    """
    newest_first = sorted(backups, key=lambda one: one.at, reverse=True)
    stays = set(newest_first[:1])
    stretches: set[Hashable] = set()
    for one in sorted(newest_first, key=lambda one: not one.good):
        stretch = _stretch(one, now)
        if stretch not in stretches:
            stretches.add(stretch)
            stays.add(one)
    return stays


def _stretch(one: Dated, now: datetime) -> Hashable:
    """Return what a backup shares with those that it stands for."""
    age = now - one.at
    if age <= ALL_FOR or (one.wanted and age <= DAILY_FOR):
        return one
    for limit, name in _SPARSER:
        if age <= limit:
            return name(one.at)
    return one.at.year, one.at.month


_SPARSER: Final[tuple[tuple[timedelta, Callable[[datetime], Hashable]], ...]] = (
    (HOURLY_FOR, lambda at: (at.date(), at.hour)),
    (DAILY_FOR, lambda at: at.date()),
    (WEEKLY_FOR, lambda at: ("week", *at.isocalendar()[:2])),
)
