"""The case file on disk: opened, held, locked, connected, written by one thread."""
