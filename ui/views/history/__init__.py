"""The history of the case: what was done, by whom and when, and the way back."""
