"""Guest threads: their start and end, their own objects, exceptions from other threads."""
