"""What the bin gives up is erased for good."""
