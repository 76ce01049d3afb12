"""Tables of everything there is of a kind: sources, marks."""
