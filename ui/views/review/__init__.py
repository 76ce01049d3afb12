"""The review list: what became of the marks of a source in its later version."""
