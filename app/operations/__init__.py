"""The verbs: each a small function of one step, named by what it does, one file per noun."""
