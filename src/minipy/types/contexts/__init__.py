"""Context, ContextVar and Token: values that belong to a context, of which every thread has one."""
