"""Every action of the window as data, and how it comes to menus, keys and buttons."""
