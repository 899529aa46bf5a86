"""The types `Context`, `ContextVar` and `Token`."""
