"""The hash table and what stands on it: dict and set slots."""
