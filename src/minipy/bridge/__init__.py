"""The bridge: pure functions over host values, and how guest values cross it."""
