"""Observers of a run: counters, limits and audits."""
