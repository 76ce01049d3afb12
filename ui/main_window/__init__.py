"""The window: its menus, sides, tabs, bars and start page."""
