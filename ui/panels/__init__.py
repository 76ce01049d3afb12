"""The sides of the window: what is in the case, and what is known of the thing selected."""
