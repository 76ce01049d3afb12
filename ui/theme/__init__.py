"""The look: colours, type scale, spacing, icons and style of the whole window."""
