"""Long contents by their hash: originals and frozen texts."""
