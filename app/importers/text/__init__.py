"""Readers of plain text and Markdown, and the ways in which bytes become letters."""
