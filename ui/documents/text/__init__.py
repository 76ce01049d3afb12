"""The reading column: one frozen text with its marks, positions in code points."""
