"""Small parts that several views are built from."""
