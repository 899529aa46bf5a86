"""The modules that a guest program can import, those written on the host."""
