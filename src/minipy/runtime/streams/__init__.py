"""Streams: files, text and bytes that are read and written like files, and the standard streams."""
