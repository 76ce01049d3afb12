"""The signs by which a content tells what it is."""
