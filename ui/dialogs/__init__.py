"""Forms, which never touch the case, and the windows that stand beside the main one."""
