"""The type `deque`: its methods, operators and iterators."""
