"""What `str.format` reads in a template, piece by piece."""

from _classes import built_in
from _format import parse, split


def _up_to(error, pieces):
    """Yield what was read before the error, if there was one."""
    yield from pieces
    if error is not None:
        raise ValueError(error)


@built_in
def formatter_parser(text, /):
    """Iterate over (literal text, field name, format spec, conversion)."""
    pieces, error = parse(text)
    return _up_to(error, pieces)


@built_in
def formatter_field_name_split(name, /):
    """Return the first part of a field's name, and an iterator over the (is attribute, key) of the others."""
    first, pieces, error = split(name)
    return first, _up_to(error, pieces)
