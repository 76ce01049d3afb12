"""What the program remembers of its user between two starts, and the folders it keeps things in.

Nothing of a case's content is kept here but the titles and paths of recent cases.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

import platformdirs

from app.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HOME_VARIABLE: Final = "REDTHREAD_HOME"
"""Names a folder that holds settings, log and cache, for a program carried on a stick."""

RECENT_KEPT: Final = 12
"""How many recent cases are remembered."""

LAYOUTS_KEPT: Final = 40
"""Of how many cases the open tabs are remembered."""

ACTIONS_KEPT: Final = 12
"""How many actions that were found by words are remembered."""

BACKUP_MINUTES: Final = (2, 5, 10, 15, 30, 60)
"""How many minutes can pass from the first change to a backup."""

TEXT_SIZES: Final = (85, 100, 115, 130, 150, 175, 200)
"""The sizes that text can have, in per cent."""


LOCK_MINUTES: Final = (0, 1, 2, 5, 10, 15, 30, 60)
"""After how many idle minutes a case that has a passphrase can be locked; 0 is never."""


class ThemeChoice(StrEnum):
    """Which colours the window has; ``SYSTEM`` follows the desktop, its wish for contrast too."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


class LanguageChoice(StrEnum):
    """In which language the window speaks; ``SYSTEM`` follows the desktop.

    The pseudo-languages are for those who write its texts: each text is marked and longer there,
    ``MIRRORED`` runs from right to left as well.
    """

    SYSTEM = "system"
    ENGLISH = "en"
    UKRAINIAN = "uk"
    PSEUDO = "pseudo"
    MIRRORED = "pseudo-rtl"


class VeilChoice(StrEnum):
    """How pictures are shown until they are clicked."""

    NONE = "none"
    BLUR = "blur"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps things of its own; made when something is first written."""

    config: Path
    log: Path
    cache: Path
    backups: Path

    @classmethod
    def find(cls) -> Self:
        """Return the folders of this user, or those under ``REDTHREAD_HOME`` if that is set."""
        home = os.environ.get(HOME_VARIABLE)
        if home:
            base = Path(home).absolute()
            return cls(base / "settings", base / "log", base / "cache", base / "backups")
        dirs = platformdirs.PlatformDirs("redthread", appauthor=False)
        backups = dirs.user_data_path / "backups"
        return cls(dirs.user_config_path, dirs.user_log_path, dirs.user_cache_path, backups)


@dataclass(frozen=True, slots=True)
class RecentCase:
    """A case that was open before; ``opened_at`` is an ISO 8601 time in UTC."""

    path: str
    title: str = ""
    opened_at: str = ""


@dataclass(frozen=True, slots=True)
class WindowLayout:
    """How the window stood: Qt's own geometry as text, the sides' widths in pixels at 100 %."""

    geometry: str = ""
    left: int = 236
    right: int = 308
    left_folded: bool = False
    right_folded: bool = False


@dataclass(frozen=True, slots=True)
class OpenTab:
    """A tab: the room that it belongs to, the id of what it shows, and where one was in that."""

    room: str
    id: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class OpenTabs:
    """The tabs that stood open in a case, those of both sides, and the one in front of each.

    ``side`` had the focus: 0 the left one, 1 the right one; ``share`` of 1000 parts of the width
    were the left one's.
    """

    case: str
    tabs: tuple[OpenTab, ...] = ()
    front: int = -1
    right: tuple[OpenTab, ...] = ()
    right_front: int = -1
    share: int = 500
    side: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is remembered; ``unknown`` keeps what another version wrote.

    An empty ``backup_folder`` is the usual one; ``backup_minutes`` pass from the first change
    that no backup holds to the next backup. ``keys`` are those that the user chose for actions, by
    id; ``recent_actions`` those that were found by words, the last one first.
    """

    user_name: str = ""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: LanguageChoice = LanguageChoice.SYSTEM
    text_size: int = 100
    reading: Reading = field(default_factory=Reading)
    veil: VeilChoice = VeilChoice.NONE
    lock_minutes: int = 15
    backup_on: bool = True
    backup_folder: str = ""
    backup_minutes: int = 10
    recent: tuple[RecentCase, ...] = ()
    window: WindowLayout = WindowLayout()
    tabs: tuple[OpenTabs, ...] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    recent_actions: tuple[str, ...] = ()
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def with_recent(self, case: RecentCase) -> Settings:
        """Return the settings with a case in front of the recent ones."""
        others = (other for other in self.recent if other.path != case.path)
        return replace(self, recent=(case, *others)[:RECENT_KEPT])

    def without_recent(self, path: str) -> Settings:
        """Return the settings with a case forgotten."""
        return replace(self, recent=tuple(one for one in self.recent if one.path != path))

    def with_keys(self, action_id: str, keys: tuple[str, ...] | None) -> Settings:
        """Return the settings with other keys for an action; None: those that it comes with."""
        others = {one: kept for one, kept in self.keys.items() if one != action_id}
        return replace(self, keys=others if keys is None else {**others, action_id: keys})

    def with_recent_action(self, action_id: str) -> Settings:
        """Return the settings with an action in front of those found last."""
        others = (other for other in self.recent_actions if other != action_id)
        return replace(self, recent_actions=(action_id, *others)[:ACTIONS_KEPT])

    def with_tabs(self, tabs: OpenTabs) -> Settings:
        """Return the settings with the open tabs of a case remembered."""
        others = (other for other in self.tabs if other.case != tabs.case)
        return replace(self, tabs=(tabs, *others)[:LAYOUTS_KEPT])

    def without_tabs(self, case: str) -> Settings:
        """Return the settings with the open tabs of a case forgotten."""
        return replace(self, tabs=tuple(tabs for tabs in self.tabs if tabs.case != case))

    def tabs_of(self, case: str) -> OpenTabs:
        """Return the tabs that stood open in a case."""
        return next((tabs for tabs in self.tabs if tabs.case == case), OpenTabs(case))


class SettingsFile:
    """Keeps the settings in one JSON file; every change is on disk before it counts.

    A file that can not be read is put aside beside the new one, never overwritten.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.put_aside: Path | None = None
        """Where a damaged file was kept, if there was one."""
        self.settings = self._read() or Settings()

    @classmethod
    def of_user(cls) -> Self:
        """Open the settings of this user."""
        return cls(Folders.find().config / "settings.json")

    def change(self, **changes: Any) -> Settings:
        """Change some settings and return them all; raises OSError as ``update`` does."""
        return self.update(lambda settings: replace(settings, **changes))

    def update(self, change: Callable[[Settings], Settings]) -> Settings:
        """Change the settings as they are on disk now, where another window may have been.

        Raises OSError when they can not be kept; they hold for this run even then.
        """
        now = self._read() or self.settings
        self.settings = change(now)
        if self.settings != now:
            self._write(_packed(self.settings))
        return self.settings

    def _read(self) -> Settings | None:
        """Return what the file says, None when there is none that can be read."""
        try:
            data = json.loads(self.path.read_bytes())
            if not isinstance(data, dict):
                raise TypeError("the settings are no JSON object")
        except OSError:
            return None
        except (ValueError, TypeError, RecursionError):
            self._put_aside()
            return None
        return _unpacked(data)

    def _put_aside(self) -> None:
        for number in range(1, 100):
            aside = self.path.with_name(f"{self.path.stem}.damaged-{number}{self.path.suffix}")
            if not aside.exists():
                break
        try:
            self.path.replace(aside)
        except OSError:
            return
        self.put_aside = aside

    def _write(self, data: dict[str, Any]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        try:
            with fresh.open("w", encoding="utf-8") as file:
                json.dump(data, file, ensure_ascii=True, indent=1)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self.path)
        finally:
            fresh.unlink(missing_ok=True)


def _packed(settings: Settings) -> dict[str, Any]:
    known = asdict(settings)
    unknown = known.pop("unknown")
    return {**unknown, **known}


def _unpacked(data: dict[str, Any]) -> Settings:
    """Return the settings of a JSON object; values without sense give way to the default."""
    readers: dict[str, Callable[[Any], object]] = {
        "user_name": _text,
        "theme": ThemeChoice,
        "language": LanguageChoice,
        "text_size": lambda value: _one_of(TEXT_SIZES, value),
        "reading": Reading.of,
        "veil": VeilChoice,
        "lock_minutes": lambda value: _one_of(LOCK_MINUTES, value),
        "backup_on": _truth,
        "backup_folder": _text,
        "backup_minutes": lambda value: _one_of(BACKUP_MINUTES, value),
        "recent": lambda value: tuple(_record(RecentCase, one) for one in value)[:RECENT_KEPT],
        "window": lambda value: _record(WindowLayout, value),
        "tabs": lambda value: tuple(map(_open_tabs, value))[:LAYOUTS_KEPT],
        "keys": lambda value: {name: tuple(map(_text, keys)) for name, keys in value.items()},
        "recent_actions": lambda value: tuple(map(_text, value))[:ACTIONS_KEPT],
    }
    known: dict[str, Any] = {}
    for name, read in readers.items():
        try:
            known[name] = read(data[name])
        except (KeyError, ValueError, TypeError, AttributeError):
            continue
    return Settings(
        **known, unknown={name: value for name, value in data.items() if name not in readers}
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("no truth value")
    return value


def _one_of(offered: tuple[int, ...], value: object) -> int:
    if value not in offered:
        raise ValueError("not among what is offered")
    return int(str(value))


def _record(kind: type[Any], data: Any) -> Any:
    """Return a record of plain values; fields of another type are refused, unknown ones dropped."""
    values = {one.name: data[one.name] for one in fields(kind) if one.name in data}
    record = kind(**values)
    for one in fields(kind):
        if type(getattr(record, one.name)).__name__ != one.type:
            raise TypeError(one.name)
    return record


def _open_tabs(data: Any) -> OpenTabs:
    def tabs(name: str) -> tuple[OpenTab, ...]:
        return tuple(_open_tab(tab) for tab in data.get(name, ()))

    share, side = int(data.get("share", 500)), int(data.get("side", 0))
    return OpenTabs(
        _text(data["case"]),
        tabs("tabs"),
        int(data["front"]),
        tabs("right"),
        int(data.get("right_front", -1)),
        max(1, min(share, 999)),
        side if side in {0, 1} else 0,
    )


def _open_tab(data: Any) -> OpenTab:
    """Return a tab; the first version wrote its room and id in a list."""
    if isinstance(data, dict):
        return OpenTab(*(_text(data.get(name, "")) for name in ("room", "id", "where")))
    room, name = data
    return OpenTab(_text(room), _text(name))
