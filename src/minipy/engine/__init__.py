"""Engines: what runs a code object under a configuration."""
