"""Mistakes: what CPython says of a text that the grammar refuses."""
