"""Gestures become steps of the journal: recorded, chained, undone, redone."""
