"""deque: its methods, searches and iterators."""
