"""Checks of a case file against its own record."""
