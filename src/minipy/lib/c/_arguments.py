"""How C functions take their arguments: numbers that must fit a Py_ssize_t, containers that must be of a kind."""

MAX = 9223372036854775807  # of a Py_ssize_t


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
        raise TypeError(f"argument should be integer or None, not '{type(value).__name__}'")
    number = index(value)
    if not -MAX <= number + 1 <= MAX + 1:
        raise OverflowError(f"cannot fit '{type(value).__name__}' into an index-sized integer")
    return number


def clipped(value):
    """Return the index `value`, the nearest that fits where it is too large, as slices take it."""
    return min(max(index(value), -MAX - 1), MAX)
