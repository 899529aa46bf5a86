"""Text of an exception (being written)."""
from minipy.objects.protocol import str_text
def format_exception(tstate, exc): return f"{exc.type.value.name}: {str_text(tstate, exc)}\n"
def format_unraisable(tstate, where, exc): return f"Exception ignored in: {where}\n" + format_exception(tstate, exc)
def format_thread_exception(tstate, name, exc): return f"Exception in thread {name}:\n" + format_exception(tstate, exc)
