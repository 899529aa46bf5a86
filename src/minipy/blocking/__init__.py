"""Blocking primitives: whatever may wait does so without the interpreter lock."""
