"""The compiled interpreter: a world of one configuration as native code, from the same sources."""
