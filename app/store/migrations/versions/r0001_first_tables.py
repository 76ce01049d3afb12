"""The first tables, as ``casefile.create`` lays them out: where every case begins."""

from __future__ import annotations

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do nothing: a case file begins here."""
