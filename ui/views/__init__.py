"""Views of the whole case, each a page of the tabs: rows in, wishes out."""
