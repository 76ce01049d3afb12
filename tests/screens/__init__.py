"""Pictures of every view of the window: ``python -m tests.screens OUT`` (``--help`` for more)."""
