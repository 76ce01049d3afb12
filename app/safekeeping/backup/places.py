"""Where the backups of a case lie, and which case files they are of."""

from __future__ import annotations

import json
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import sqlcipher3

from app.errors import CaseProblem
from app.safekeeping.files import partial
from app.store.file.engine import BUSY, Access, connect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

SUFFIX: Final = ".redthread-backup"

_ABOUT: Final = "about.json"
_LOCK: Final = "in-use"
_LONGEST: Final = 60
"""Characters of a case file's name that go into the name of its folder."""


@dataclass(frozen=True, slots=True)
class Place:
    """The folder with the backups of one case; ``origins`` are the case files they are of."""

    folder: Path
    case_id: str
    origins: tuple[str, ...] = ()

    def backups(self) -> list[Path]:
        """Return the files of the backups, the newest first."""
        return sorted(self.folder.glob(f"*{SUFFIX}"), key=lambda path: path.name, reverse=True)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let nobody else add or drop backups here; raises CaseProblem "keep.busy"."""
        path = self.folder / _LOCK
        path.touch(0o600)
        with closing(connect(Access(path))) as connection:
            try:
                connection.execute("BEGIN EXCLUSIVE").close()
            except sqlcipher3.OperationalError as problem:
                if problem.sqlite_errorcode != BUSY:
                    raise
                raise CaseProblem("keep.busy", path=str(self.folder)) from None
            yield
            connection.execute("ROLLBACK").close()


def place_of(folder: Path, case_id: str) -> Place | None:
    """Return where the backups of a case lie in a folder for backups, None if it has none."""
    return next((one for one in places(folder) if one.case_id == case_id), None)


def places_of_file(folder: Path, path: Path) -> list[Place]:
    """Return where backups of a case file lie, which may be damaged or locked itself."""
    return [one for one in places(folder) if str(path.absolute()) in one.origins]


def places(folder: Path) -> Iterator[Place]:
    """Give the places of all cases in a folder for backups."""
    for about in sorted(folder.glob(f"*/{_ABOUT}")):
        try:
            data = json.loads(about.read_bytes())
            yield Place(about.parent, str(data["case"]), tuple(map(str, data["files"])))
        except (OSError, ValueError, TypeError, KeyError):
            continue


def make_place(folder: Path, case_id: str, case: Access) -> Place:
    """Return the place for the backups of a case, made if it is not there, its file noted.

    The folder of an encrypted case is named by nothing but its id.
    """
    origin = str(case.path.absolute())
    place = place_of(folder, case_id)
    if place is None:
        name = case_id if case.key else f"{case.path.stem[:_LONGEST].rstrip(' .')} {case_id}"
        place = Place(folder / name.lstrip(), case_id)
        place.folder.mkdir(mode=0o700, exist_ok=True)
    if origin in place.origins:
        return place
    place = Place(place.folder, case_id, (*place.origins, origin))
    with partial(place.folder / _ABOUT, replace=True) as fresh:
        about = {"case": case_id, "files": list(place.origins)}
        fresh.write_text(json.dumps(about, indent=1), encoding="utf-8")
    return place


def name_at(moment: datetime) -> str:
    """Return how a backup of that moment (UTC) is named: 2026-11-23T14-02-11Z."""
    return moment.strftime("%Y-%m-%dT%H-%M-%SZ")
