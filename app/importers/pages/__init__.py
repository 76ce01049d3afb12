"""Readers of saved web pages: as HTML with their folder, and as MHTML."""
