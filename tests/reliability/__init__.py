"""Tests that try to break a case, to lose something of it, or to change it unseen."""
