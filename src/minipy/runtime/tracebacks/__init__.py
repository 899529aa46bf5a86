"""Tracebacks as text."""
