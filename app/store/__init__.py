"""The case file: opening it, writing to it through one journal on one thread, reading from it."""
