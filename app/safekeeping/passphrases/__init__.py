"""Passphrases: set, changed, removed, and how strong they are."""
