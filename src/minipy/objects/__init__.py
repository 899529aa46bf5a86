"""The guest's types, one per file, each with its method table at the end."""
