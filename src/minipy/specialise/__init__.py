"""Specialisation: the interpreter's source, rewritten for the flags of a run."""
