"""Exceptions and tracebacks as the guest sees them."""
