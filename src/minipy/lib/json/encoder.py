"""From values to JSON text."""

from _json import pieces, quote

__all__ = ["JSONEncoder"]


class JSONEncoder:
    """Writes JSON documents."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be written in place of `o`."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return `o` as a document."""
        if isinstance(o, str):
            return quote(o, self.ensure_ascii)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """Return the pieces of the document: at once, or as they are asked for."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        options = (
            self.default, indent, self.key_separator, self.item_separator, self.ensure_ascii, self.check_circular,
            self.sort_keys, self.skipkeys, self.allow_nan,
        )
        return pieces(o, *options) if _one_shot else _one_by_one(o, options)


def _one_by_one(o, options):
    yield from pieces(o, *options)
