"""Primitives that threads meet on: the only room that knows the host's `threading` and `time`."""
