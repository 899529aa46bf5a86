"""list: its methods, slices, iterators and sort."""
