"""Guest worlds to try the built-in types in, and values to try them with."""
