"""The mentions of a record: a list to be checked and marked in one step."""
