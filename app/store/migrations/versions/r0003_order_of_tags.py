"""Add the places that tags were put at by hand."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TABLE: Final = """
CREATE TABLE tag_order (
    tag_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    CONSTRAINT pk_tag_order PRIMARY KEY (tag_id),
    CONSTRAINT fk_tag_order_tag_id FOREIGN KEY(tag_id)
        REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
)
"""


def upgrade() -> None:
    """Add the table, empty: all tags stand by their keys and names as before."""
    op.execute(_TABLE)
