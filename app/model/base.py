"""What all tables share: naming, columns that the journal can read, references, ids and times."""

from __future__ import annotations

import os
import threading
import time
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import JSON, ForeignKey, MetaData, inspect
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        # Not set one by one: a new row has no history, and its fields tell nobody of it.
        vars(self).update(self.whole(fields))

    @classmethod
    def whole(cls, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return all fields of a row: what is not given has its default or None.

        Raises TypeError when there is no such field.
        """
        row = {
            name: fields[name] if name in fields else default() if callable(default) else default
            for name, default in _defaults(cls)
        }
        if unknown := fields.keys() - row.keys():
            raise TypeError(f"{cls.__name__} has no {', '.join(sorted(unknown))}")
        return row


@cache
def _defaults(entity: type[Base]) -> tuple[tuple[str, Any], ...]:
    """Return the fields of an entity, each with its default or what makes one."""
    return tuple(
        (field.key, _default(field.columns[0].default)) for field in inspect(entity).column_attrs
    )


def _default(default: Any) -> Any:
    if default is None or not default.is_callable:
        return None if default is None else default.arg
    return lambda: default.arg(None)


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
        digits = f"{_last_id:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def now() -> str:
    """Return the present moment as the case stores it: ISO 8601, UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
