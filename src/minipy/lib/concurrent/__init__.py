"""Running things concurrently."""
