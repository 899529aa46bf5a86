"""From JSON text to values."""

from _json import scan_number, scan_string, skip

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """The text is no JSON document: says what is wrong, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}


class JSONDecoder:
    """Reads JSON documents."""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """Return the value of the document `s`."""
        value, end = self.raw_decode(s, skip(s, 0))
        end = skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Return the value that begins at `idx`, and the position after it."""
        return self._value(s, idx)

    def _value(self, s, at):
        mark = s[at : at + 1]
        if mark == '"':
            return self._string(s, at + 1)
        if mark == "{":
            return self._object(s, skip(s, at + 1))
        if mark == "[":
            return self._array(s, skip(s, at + 1))
        if mark == "n" and s.startswith("null", at):
            return None, at + 4
        if mark == "t" and s.startswith("true", at):
            return True, at + 4
        if mark == "f" and s.startswith("false", at):
            return False, at + 5
        number = scan_number(s, at)
        if number is not None:
            whole, fraction, exponent, end = number
            if fraction is None and exponent is None:
                return self.parse_int(whole), end
            return self.parse_float(whole + (fraction or "") + (exponent or "")), end
        for name in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(name, at):
                return self.parse_constant(name), at + len(name)
        raise JSONDecodeError("Expecting value", s, at)

    def _string(self, s, at):
        found, end, is_good = scan_string(s, at, self.strict)
        if not is_good:
            raise JSONDecodeError(found, s, end)
        return found, end

    def _object(self, s, at):
        """Read an object from behind its brace."""
        pairs = []
        if s[at : at + 1] == "}":
            return self._made(pairs), at + 1
        if s[at : at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
        while True:
            key, at = self._string(s, at + 1)
            at = skip(s, at)
            if s[at : at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, skip(s, at + 1))
            pairs.append((key, value))
            at = skip(s, at)
            mark = s[at : at + 1]
            if mark == "}":
                return self._made(pairs), at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = skip(s, at + 1)
            if s[at : at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        found = dict(pairs)
        return found if self.object_hook is None else self.object_hook(found)

    def _array(self, s, at):
        """Read an array from behind its bracket."""
        values = []
        if s[at : at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self._value(s, at)
            values.append(value)
            at = skip(s, at)
            mark = s[at : at + 1]
            if mark == "]":
                return values, at + 1
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = skip(s, at + 1)
