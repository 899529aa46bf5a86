"""Reasons of the eval breaker for the main thread: signals, pending calls."""
