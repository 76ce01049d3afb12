"""The reader of pictures, and of those that pages and documents hold."""
