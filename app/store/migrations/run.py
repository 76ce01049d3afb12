"""Runs the migrations of a case file; Alembic, which is slow to import, is imported here alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from alembic import command
from alembic.config import Config

if TYPE_CHECKING:
    from app.store.file.engine import Access

_HERE: Final = Path(__file__).parent

VERSIONS: Final = _HERE / "versions"
"""The folder with one script for each revision."""


def configuration(case: Access, versions: Path = VERSIONS) -> Config:
    """Return Alembic's settings for one case file and the scripts in a folder."""
    config = Config()
    config.set_main_option("script_location", _escaped(_HERE))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", _escaped(versions))
    config.attributes["case"] = case
    return config


def migrate(case: Access, versions: Path = VERSIONS) -> None:
    """Lift a case file to the newest revision, in one transaction: all of it or nothing.

    Raises what a migration raises; then the file is as it was.
    """
    command.upgrade(configuration(case, versions), "head")


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")
