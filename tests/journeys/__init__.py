"""Stories of the whole window, told with keys and the mouse."""
