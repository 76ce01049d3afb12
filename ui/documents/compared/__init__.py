"""Two versions of a source beside each other, with what changed."""
