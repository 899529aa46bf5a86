"""Functions, methods, natives, code objects and frames as the guest sees them."""
