"""dict: its methods, views and iterators, and the read-only view of one."""
