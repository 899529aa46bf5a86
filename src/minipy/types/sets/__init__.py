"""set and frozenset."""
