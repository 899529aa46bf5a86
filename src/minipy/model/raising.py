"""Exceptions: their hierarchy, their payload, and how one gets on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.allocation import new_container
from minipy.heap.fields import put_field, read_field
from minipy.heap.object import Object
from minipy.model.construct import new_ref, new_str, new_tuple
from minipy.model.protocol import repr_text
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# name, base: in an order in which every base comes first.
HIERARCHY = tuple(
    tuple(line.split())
    for line in """
    BaseException object
    Exception BaseException
    SystemExit BaseException
    KeyboardInterrupt BaseException
    GeneratorExit BaseException
    StopIteration Exception
    StopAsyncIteration Exception
    ArithmeticError Exception
    FloatingPointError ArithmeticError
    OverflowError ArithmeticError
    ZeroDivisionError ArithmeticError
    AssertionError Exception
    AttributeError Exception
    BufferError Exception
    EOFError Exception
    ImportError Exception
    ModuleNotFoundError ImportError
    LookupError Exception
    IndexError LookupError
    KeyError LookupError
    MemoryError Exception
    NameError Exception
    UnboundLocalError NameError
    OSError Exception
    BlockingIOError OSError
    ChildProcessError OSError
    ConnectionError OSError
    BrokenPipeError ConnectionError
    ConnectionAbortedError ConnectionError
    ConnectionRefusedError ConnectionError
    ConnectionResetError ConnectionError
    FileExistsError OSError
    FileNotFoundError OSError
    InterruptedError OSError
    IsADirectoryError OSError
    NotADirectoryError OSError
    PermissionError OSError
    ProcessLookupError OSError
    TimeoutError OSError
    ReferenceError Exception
    RuntimeError Exception
    NotImplementedError RuntimeError
    RecursionError RuntimeError
    SyntaxError Exception
    IndentationError SyntaxError
    TabError IndentationError
    SystemError Exception
    TypeError Exception
    ValueError Exception
    UnicodeError ValueError
    UnicodeDecodeError UnicodeError
    UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeError
    Warning Exception
    BytesWarning Warning
    DeprecationWarning Warning
    EncodingWarning Warning
    FutureWarning Warning
    ImportWarning Warning
    PendingDeprecationWarning Warning
    ResourceWarning Warning
    RuntimeWarning Warning
    SyntaxWarning Warning
    UnicodeWarning Warning
    UserWarning Warning
    """.splitlines()
    if line.strip()
)


class ExceptionBody:
    """The payload of an exception: its arguments, what it came from and where (owned references or None).

    `fields` holds what the type keeps beside the arguments (owned), by name; None until it is taken from them.
    """

    __slots__ = ("args", "cause", "context", "fields", "suppress_context", "traceback")

    def __init__(self, args: Object) -> None:
        self.args: Object = args
        self.traceback: Object | None = None
        self.context: Object | None = None
        self.cause: Object | None = None
        self.suppress_context = False
        self.fields: dict[str, Object] | None = None


def exception_references(exc: Object) -> list[Object]:
    """Return what an exception owns."""
    body: ExceptionBody = exc.value
    parts = [part for part in (body.args, body.traceback, body.context, body.cause) if part is not None]
    return [*parts, *body.fields.values()] if body.fields else parts


def exception_clear(tstate: ThreadState, exc: Object) -> None:
    """Make an exception that nobody can reach give up what it owns, but for its type."""
    body: ExceptionBody = exc.value
    parts = exception_references(exc)
    body.args, body.fields = new_tuple(tstate, []), None
    body.traceback = body.context = body.cause = None
    for part in parts:
        decref(tstate, part)


def new_exception(tstate: ThreadState, type_: Object, *args: Object) -> Object:
    """Return a new reference to an exception of `type_` with `args` (stolen); `__init__` is not run."""
    return new_container(tstate, type_, ExceptionBody(new_tuple(tstate, list(args))))


def set_raised(tstate: ThreadState, exc: Object) -> None:
    """Put `exc` (stolen) on its way, with the exception that is being handled as its context."""
    chain_to_handled(tstate, exc)
    restore_raised(tstate, exc)


def chain_to_handled(tstate: ThreadState, exc: Object) -> None:
    """Make the exception that is being handled, if there is one, the context of `exc`."""
    handled = tstate.being_handled()
    if handled is not None and handled is not exc:
        _cut_context_cycle(tstate, exc, handled)
        put_field(tstate, exc, "context", new_ref(tstate, handled))


def restore_raised(tstate: ThreadState, exc: Object) -> None:
    """Put `exc` (stolen) on its way as it is."""
    previous, tstate.exc = tstate.exc, exc
    if previous is not None:
        decref(tstate, previous)


def _cut_context_cycle(tstate: ThreadState, exc: Object, handled: Object) -> None:
    """Where `exc` stands in the chain of contexts of `handled`, end the chain before it; the chain may be a cycle itself."""
    link: Object | None = new_ref(tstate, handled)
    seen: set[int] = set()
    while link is not None:
        context = read_field(tstate, link, "context") if id(link) not in seen else None
        seen.add(id(link))
        if context is exc:
            put_field(tstate, link, "context", None)
            decref(tstate, exc)
            context = None
        decref(tstate, link)
        link = context


def stop_iteration_value(tstate: ThreadState) -> Object:
    """Drop the StopIteration on its way and return a new reference to its value."""
    exc = tstate.take_exception()
    fields, args = exc.value.fields, exc.value.args.value
    given = args[0] if fields is None and args else (fields or {}).get("value")
    value = new_ref(tstate, given if given is not None else tstate.types.none)
    decref(tstate, exc)
    return value


def note_missing(tstate: ThreadState, obj: Object, name: Object) -> None:
    """Note in the AttributeError on its way which attribute of what is missing, unless it knows already."""
    exc = tstate.exc
    if exc is None or not is_subtype(exc.type, tstate.types.exceptions["AttributeError"]):
        return
    body: ExceptionBody = exc.value
    if body.fields is None or not body.fields:
        body.fields = {"name": new_ref(tstate, name), "obj": new_ref(tstate, obj)}


def name_error(tstate: ThreadState, name: str, text: str) -> GuestRaised:
    """Put a NameError about `name` on its way; return what to raise on the host."""
    error = tstate.error("NameError", text)
    assert tstate.exc is not None
    tstate.exc.value.fields = {"name": new_str(tstate, name)}
    return error


def exception_from(tstate: ThreadState, value: Object, message: str) -> Object:
    """Return a new reference to an exception: `value` itself, or a call of it if it is an exception class."""
    base = tstate.types.exceptions["BaseException"]
    if is_subtype(value.type, base):
        return new_ref(tstate, value)
    if not is_subtype(value.type, tstate.types.type) or not is_subtype(value, base):
        raise tstate.error("TypeError", message)
    exc = tstate.call(value, [])
    if not is_subtype(exc.type, base):
        kind = repr_text(tstate, exc.type)
        decref(tstate, exc)
        text = f"calling {repr_text(tstate, value)} should have returned an instance of BaseException, not {kind}"
        raise tstate.error("TypeError", text)
    return exc


def set_cause(tstate: ThreadState, exc: Object, cause: Object | None) -> None:
    """Make `cause` (stolen, or None) the direct cause of `exc`, whose context is then not shown."""
    exc.value.suppress_context = True
    put_field(tstate, exc, "cause", cause)


def set_context(tstate: ThreadState, exc: Object, context: Object | None) -> None:
    """Make `context` (stolen, or None) the exception during whose handling `exc` was raised."""
    put_field(tstate, exc, "context", context)


def raise_from(tstate: ThreadState, exc: Object, value: Object) -> None:
    """Do what `from value` asks."""
    if value is tstate.types.none:
        set_cause(tstate, exc, None)
    else:
        set_cause(tstate, exc, exception_from(tstate, value, "exception causes must derive from BaseException"))
