"""The picture view: one picture with its regions, positions in pixels of the upright frame."""
