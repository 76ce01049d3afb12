"""Add the files that text layers were read from."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TABLE: Final = """
CREATE TABLE layer_file (
    layer_id VARCHAR NOT NULL,
    original_sha256 VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    CONSTRAINT pk_layer_file PRIMARY KEY (layer_id),
    CONSTRAINT fk_layer_file_layer_id FOREIGN KEY(layer_id)
        REFERENCES text_layer (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_layer_file_original_sha256 FOREIGN KEY(original_sha256)
        REFERENCES original (sha256) DEFERRABLE INITIALLY DEFERRED
)
"""
_INDEX: Final = "CREATE INDEX ix_layer_file_original_sha256 ON layer_file (original_sha256)"


def upgrade() -> None:
    """Add the table, empty: of files that were read before, the journal has the hash alone."""
    op.execute(_TABLE)
    op.execute(_INDEX)
