"""Runs migrations on the writing connection of a case; Alembic imports this file by its name.

All revisions are one transaction. References are not enforced while tables are made anew, which is
how SQLite changes them, but all of them must lead somewhere in the end.
"""

from __future__ import annotations

from alembic import context

from app.model import Base
from app.store.file.engine import pragma, writable, writing_engine

engine = writing_engine(context.config.attributes["case"])
try:
    with writable(engine) as connection:
        pragma(connection, "foreign_keys=OFF")
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            transaction_per_migration=False,
            transactional_ddl=True,
        )
        with context.begin_transaction():
            context.run_migrations()
            astray = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if astray:
                raise AssertionError(f"a migration left {len(astray)} references to nothing")
finally:
    engine.dispose()
