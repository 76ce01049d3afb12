"""Add collections, tags on records, and what became of marks in later versions of a source."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES: Final = """
CREATE TABLE collection (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    parent_id VARCHAR,
    CONSTRAINT pk_collection PRIMARY KEY (id),
    CONSTRAINT fk_collection_id FOREIGN KEY(id)
        REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_collection_parent_id FOREIGN KEY(parent_id)
        REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_collection_parent_id ON collection (parent_id);
CREATE TABLE collection_source (
    collection_id VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    CONSTRAINT pk_collection_source PRIMARY KEY (collection_id, source_id),
    CONSTRAINT fk_collection_source_collection_id FOREIGN KEY(collection_id)
        REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_collection_source_source_id FOREIGN KEY(source_id)
        REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_collection_source_source_id ON collection_source (source_id);
CREATE TABLE record_tag (
    record_id VARCHAR NOT NULL,
    tag_id VARCHAR NOT NULL,
    CONSTRAINT pk_record_tag PRIMARY KEY (record_id, tag_id),
    CONSTRAINT fk_record_tag_record_id FOREIGN KEY(record_id)
        REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_record_tag_tag_id FOREIGN KEY(tag_id)
        REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_record_tag_tag_id ON record_tag (tag_id);
CREATE TABLE carried_mark (
    version_id VARCHAR NOT NULL,
    annotation_id VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    mark_id VARCHAR,
    decision VARCHAR NOT NULL,
    CONSTRAINT pk_carried_mark PRIMARY KEY (version_id, annotation_id),
    CONSTRAINT fk_carried_mark_version_id FOREIGN KEY(version_id)
        REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_carried_mark_annotation_id FOREIGN KEY(annotation_id)
        REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_carried_mark_mark_id FOREIGN KEY(mark_id)
        REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_carried_mark_annotation_id ON carried_mark (annotation_id);
CREATE INDEX ix_carried_mark_mark_id ON carried_mark (mark_id);
CREATE INDEX ix_source_earlier_version_id ON source (earlier_version_id);
"""


def upgrade() -> None:
    """Add the tables, all of them empty."""
    for statement in _TABLES.split(";"):
        if statement.strip():
            op.execute(statement)
