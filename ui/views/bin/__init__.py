"""The bin: what was removed, and the ways out of it."""
