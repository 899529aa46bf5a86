"""What is observed of a run, and how it is shown."""
