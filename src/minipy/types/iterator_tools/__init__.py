"""The iterators of `itertools`."""
