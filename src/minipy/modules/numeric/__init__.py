"""Modules that compute with numbers."""
