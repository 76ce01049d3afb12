"""A marked text on paper: set into pages, painted, and written to a printer or a PDF file."""
