"""object, type, and what classes are made of."""
