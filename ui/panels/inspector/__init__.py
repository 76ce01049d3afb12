"""The inspector: one record with all its fields, its assessment, its links and its passages."""
