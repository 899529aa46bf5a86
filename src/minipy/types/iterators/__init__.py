"""Iterators over iterators, and generators."""
