"""What runs a program and is no importable module: imports, streams, traceback texts, exec and compile."""
