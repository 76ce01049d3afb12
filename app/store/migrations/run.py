"""Runs the migrations of a case file; Alembic, which is slow to import, is imported here alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from alembic import command
from alembic.config import Config

if TYPE_CHECKING:
    from app.store.engine import Access

_HERE: Final = Path(__file__).parent


def configuration(case: Access) -> Config:
    """Return Alembic's settings for one case file."""
    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.attributes["case"] = case
    return config


def migrate(case: Access) -> None:
    """Lift a case file to the newest revision, in one transaction."""
    command.upgrade(configuration(case), "head")
