"""CPython 3.9 as the oracle of the compiler, and what is compiled by both."""
