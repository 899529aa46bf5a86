"""Numbers, text and bytes, and the singletons: values that never change."""
