"""Files and signals of the host."""
