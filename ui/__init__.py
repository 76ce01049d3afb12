"""The window: turns gestures into verbs of the core and rows into pictures."""
