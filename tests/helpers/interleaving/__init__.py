"""Two threads, one of which is stopped in the middle of what it does while the other does all of something else."""
