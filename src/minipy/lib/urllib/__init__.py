"""URLs: taken apart, quoted, opened."""
