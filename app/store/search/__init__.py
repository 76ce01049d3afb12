"""The search index and the other tables that can be made again."""
