"""What can be read of a damaged case becomes a new one."""
