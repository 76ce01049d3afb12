"""Backups, full copies and restorations."""
