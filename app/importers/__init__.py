"""Readers of foreign files, one per format: a path goes in, a draft comes out."""
