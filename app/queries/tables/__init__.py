"""Tables of everything there is of a kind: which rows fit a wish, in order, and the rows seen.

However long a table is, only ids are read for all of it; a row is read when it is looked at.
"""
