"""Sources, right and wrong ones, and CPython as the oracle for them."""
