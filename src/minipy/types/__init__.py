"""The guest's types, each with its method table at the end of its file."""
