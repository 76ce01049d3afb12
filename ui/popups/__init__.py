"""Small fields that open at a mark: to find or make a person or a tag, to make a link."""
