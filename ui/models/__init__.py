"""Item models: rows of the core as Qt's views want them."""
