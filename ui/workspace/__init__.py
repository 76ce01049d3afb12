"""What happens in the window while a case is open: from a gesture to a verb, from rows to views."""
