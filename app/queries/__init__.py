"""Reads of a case: each answers with frozen rows that a view can keep."""
