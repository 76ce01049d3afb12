"""Keeps a case safe: passphrases, backups, recovery."""
