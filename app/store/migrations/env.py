"""Runs migrations on the writing connection of a case; Alembic imports this file by its name."""

from __future__ import annotations

from alembic import context

from app.model import Base
from app.store.engine import writable, writing_engine

engine = writing_engine(context.config.attributes["case"])
with writable(engine) as connection:
    context.configure(
        connection=connection, target_metadata=Base.metadata, transaction_per_migration=False
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
engine.dispose()
