"""Exceptions at every instruction, on minipy and on the host."""
