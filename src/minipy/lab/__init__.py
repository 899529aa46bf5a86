"""One program under many configurations: what came of it, and whether that is right."""
