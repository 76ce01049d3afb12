"""Brings mutated files in, and sees that nothing crashes, hangs or is lost.

``python -m tests.fuzz [N]`` does it N times; the same seed gives the same inputs.
"""
