"""tuple, range, slice and bytearray, with what sequences share."""
