"""Guest threads: their start and end, thread-local objects, exceptions from other threads."""
