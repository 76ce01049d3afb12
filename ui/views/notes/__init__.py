"""The notes on the case itself."""
