"""The programs under `programs/`: how they are read, run and given their expectations."""
