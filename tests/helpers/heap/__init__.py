"""Random machines over the heap."""
