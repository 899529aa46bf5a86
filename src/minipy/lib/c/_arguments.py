"""How C functions take their arguments: numbers that must fit a Py_ssize_t, containers that must be of a kind."""

from _classes import type_name

MAX = 9223372036854775807  # of a Py_ssize_t
MAX_INT = 2147483647


def index(value):
    """Return the int that `value` stands for as an index."""
    return range(value).stop  # which asks `__index__` and looks at what that gives


def ssize(value):
    """Return the index `value` if it fits a Py_ssize_t."""
    number = index(value)
    if not -MAX <= number + 1 <= MAX + 1:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return number


def ssize_or_none(value):
    """As `ssize`, but let None through."""
    if value is None:
        return None
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type_name(type(value))}'")
    number = index(value)
    if not -MAX <= number + 1 <= MAX + 1:
        raise OverflowError(f"cannot fit '{type_name(type(value))}' into an index-sized integer")
    return number


def clipped(value):
    """Return the index `value`, the nearest that fits where it is too large, as slices take it."""
    return min(max(index(value), -MAX - 1), MAX)


def octets(data, refusal="a bytes-like object is required, not {!r}"):
    """Return the bytes of a bytes-like object."""
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    if hasattr(type(data), "tobytes"):
        return data.tobytes()
    raise TypeError(refusal.format(type_name(type(data))))


def c_int(value):
    """Return the index `value` if it fits a C int."""
    number = index(value)
    if not -MAX <= number + 1 <= MAX + 1:
        raise OverflowError("Python int too large to convert to C long")
    if number > MAX_INT:
        raise OverflowError("signed integer is greater than maximum")
    if number < -MAX_INT - 1:
        raise OverflowError("signed integer is less than minimum")
    return number


def kind_of(value):
    """Return how C's checks of arguments call what `value` is."""
    return "None" if value is None else type_name(type(value))


def must_be(kind, value, name, position=None):
    """Refuse an argument of the function `name` that is no instance of `kind`."""
    if not isinstance(value, kind):
        which = "argument" if position is None else f"argument {position}"
        raise TypeError(f"{name}() {which} must be {type_name(kind)}, not {kind_of(value)}")


def named_in_errors(name):
    """Let errors about the arguments of a `__new__` name that; without a name they are converted one after another."""

    def mark(function):
        function.named_in_errors = name
        return function

    return mark


def parsed(name, args, kwargs, least, most):
    """Return the arguments of a C function that takes a tuple, and parses it."""
    if kwargs:
        raise TypeError(f"{name}() takes no keyword arguments")
    check_parsed(name, args, least, most)
    return args


def check_parsed(name, args, least, most):
    """Refuse a wrong number of arguments in the words of C functions that parse a tuple (PyArg_ParseTuple)."""
    given = len(args)
    if not least <= given <= most:
        kind = "exactly" if least == most else "at least" if given < least else "at most"
        limit = least if given < least else most
        raise TypeError(f"{name}() takes {kind} {limit} argument{'s' * (limit != 1)} ({given} given)")
