"""What all tables share: naming, columns that the journal can read, references, ids and times."""

from __future__ import annotations

import os
import threading
import time
import uuid
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, ForeignKey, MetaData, inspect
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

JsonObject = dict[str, Any]


class Base(DeclarativeBase):
    """The root of every mapped class.

    ``journalled`` tells whether its rows are content; ``owner`` names the field with the id of the
    record that a row belongs to, for the history of that record.
    """

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar = {JsonObject: JSON(none_as_null=True), list[Any]: JSON()}
    journalled: ClassVar[bool] = True
    owner: ClassVar[str | None] = None

    def __init__(self, **fields: Any) -> None:
        """Make a row that is complete from the start: what is not given has its default or None."""
        for column in inspect(type(self)).column_attrs:
            default = column.columns[0].default
            if column.key in fields:
                value = fields.pop(column.key)
            elif default is None:
                value = None
            else:
                value = default.arg(None) if default.is_callable else default.arg
            setattr(self, column.key, value)
        if fields:
            raise TypeError(f"{type(self).__name__} has no {', '.join(fields)}")


def reference(target: str, *, primary_key: bool = False, index: bool = False) -> MappedColumn[Any]:
    """Return a foreign key that is checked at commit, so that a step may write in any order."""
    return mapped_column(
        ForeignKey(target, deferrable=True, initially="DEFERRED"),
        primary_key=primary_key,
        index=index,
    )


_last_id = 0
_id_lock = threading.Lock()


def new_id() -> str:
    """Return a new UUIDv7 (RFC 9562) as text; ids made later on this machine sort later."""
    global _last_id  # noqa: PLW0603 - the one place that knows the last id of this process
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    value = milliseconds << 80 | 0x7 << 76 | (random >> 68 & 0xFFF) << 64
    value |= 0b10 << 62 | random & (1 << 62) - 1
    with _id_lock:
        _last_id = max(value, _last_id + 1)
        return str(uuid.UUID(int=_last_id))


def now() -> str:
    """Return the present moment as the case stores it: ISO 8601, UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
