"""The writer of `json`: the pieces of a document, as an encoder wants them."""

from _json import quote

_INFINITY = float("inf")


def pieces_of(encoder, o):
    """Return the pieces of the document that holds `o`."""
    pieces = []
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    Writer(encoder, pieces.append, indent).write(o, 0)
    return pieces


class Writer:
    """Writes one document."""

    def __init__(self, encoder, emit, indent):
        self.encoder = encoder
        self.emit = emit
        self.indent = indent
        self.open = {} if encoder.check_circular else None

    def write(self, o, level):
        simple = self.atom(o)
        if simple is not None:
            self.emit(simple)
        elif isinstance(o, (list, tuple)):
            self.inside(o, level, self.array)
        elif isinstance(o, dict):
            self.inside(o, level, self.object)
        else:
            self.inside(o, level, self.other)

    def atom(self, o):
        """Return the text of a value that holds no others, None for the rest."""
        if isinstance(o, str):
            return quote(o, self.encoder.ensure_ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.number(o)
        return None

    def number(self, o):
        if o != o:
            text = "NaN"
        elif o == _INFINITY:
            text = "Infinity"
        elif o == -_INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def inside(self, o, level, write):
        """Write something that can hold itself."""
        if self.open is None:
            write(o, level)
            return
        if id(o) in self.open:
            raise ValueError("Circular reference detected")
        self.open[id(o)] = o
        write(o, level)
        del self.open[id(o)]

    def other(self, o, level):
        self.write(self.encoder.default(o), level)

    def breaks(self, level):
        """Return what stands between the items, and before the first one."""
        separator = self.encoder.item_separator
        if self.indent is None:
            return separator, ""
        line = "\n" + self.indent * level
        return separator + line, line

    def array(self, items, level):
        if not items:
            self.emit("[]")
            return
        between, before = self.breaks(level + 1)
        self.emit("[" + before)
        is_first = True
        for item in items:
            if not is_first:
                self.emit(between)
            is_first = False
            self.write(item, level + 1)
        self.emit(self.breaks(level)[1] + "]")

    def object(self, dct, level):
        if not dct:
            self.emit("{}")
            return
        between, before = self.breaks(level + 1)
        self.emit("{")
        items = sorted(dct.items()) if self.encoder.sort_keys else list(dct.items())
        is_first = True
        for key, value in items:
            text = self.key(key)
            if text is None:
                continue
            self.emit(before if is_first else between)
            is_first = False
            self.emit(quote(text, self.encoder.ensure_ascii) + self.encoder.key_separator)
            self.write(value, level + 1)
        self.emit(("" if is_first else self.breaks(level)[1]) + "}")

    def key(self, key):
        """Return the text of a key; None if it is to be left out."""
        if isinstance(key, str):
            return key
        text = self.atom(key)
        if text is None and not self.encoder.skipkeys:
            kind = key.__class__.__name__
            raise TypeError(f"keys must be str, int, float, bool or None, not {kind}")
        return text
