"""Variables with a value for each context; every thread runs in a context of its own."""

from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ("Context", "ContextVar", "Token", "copy_context")
