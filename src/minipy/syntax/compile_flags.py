"""Flags of the guest's `compile` that concern the parser, with CPython's values; `codeop` gives them."""

DONT_IMPLY_DEDENT = 0x200  # a statement at the prompt that lacks its last line end is not complete
ALLOW_INCOMPLETE_INPUT = 0x4000  # a text that ends too early is refused as "incomplete input"
