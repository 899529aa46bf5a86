"""minipy: a Python interpreter whose lock, reference counts and switches are there to be looked at."""

__version__ = "0.1.0"
