"""Lifts older case files to the tables of today, one revision after the other (Alembic)."""
