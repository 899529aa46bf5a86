"""Regular expressions: patterns and matches, which the host computes."""
