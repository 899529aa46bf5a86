"""A run and the interpreters in it."""
