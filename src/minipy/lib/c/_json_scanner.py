"""The scanner of `json`: values out of a text, as a decoder wants them."""

from _json import scan_number, scan_string, skip


class Scanner:
    """Reads one value and all that it holds."""

    def __init__(self, decoder):
        self.decoder = decoder

    def value(self, s, at):
        mark = s[at : at + 1]
        if mark == '"':
            return self.string(s, at + 1)
        if mark == "{":
            return self.object(s, skip(s, at + 1))
        if mark == "[":
            return self.array(s, skip(s, at + 1))
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
                return self.decoder.parse_int(whole), end
            return self.decoder.parse_float(whole + (fraction or "") + (exponent or "")), end
        for name in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(name, at):
                return self.decoder.parse_constant(name), at + len(name)
        raise _error("Expecting value", s, at)

    def string(self, s, at):
        found, end, is_good = scan_string(s, at, self.decoder.strict)
        if not is_good:
            raise _error(found, s, end)
        return found, end

    def object(self, s, at):
        """Read an object from behind its brace."""
        pairs = []
        if s[at : at + 1] == "}":
            return self.made(pairs), at + 1
        if s[at : at + 1] != '"':
            raise _error("Expecting property name enclosed in double quotes", s, at)
        while True:
            key, at = self.string(s, at + 1)
            at = skip(s, at)
            if s[at : at + 1] != ":":
                raise _error("Expecting ':' delimiter", s, at)
            value, at = self.value(s, skip(s, at + 1))
            pairs.append((key, value))
            at = skip(s, at)
            mark = s[at : at + 1]
            if mark == "}":
                return self.made(pairs), at + 1
            if mark != ",":
                raise _error("Expecting ',' delimiter", s, at)
            at = skip(s, at + 1)
            if s[at : at + 1] != '"':
                raise _error("Expecting property name enclosed in double quotes", s, at)

    def made(self, pairs):
        if self.decoder.object_pairs_hook is not None:
            return self.decoder.object_pairs_hook(pairs)
        found = dict(pairs)
        return found if self.decoder.object_hook is None else self.decoder.object_hook(found)

    def array(self, s, at):
        """Read an array from behind its bracket."""
        values = []
        if s[at : at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self.value(s, at)
            values.append(value)
            at = skip(s, at)
            mark = s[at : at + 1]
            if mark == "]":
                return values, at + 1
            if mark != ",":
                raise _error("Expecting ',' delimiter", s, at)
            at = skip(s, at + 1)


def _error(msg, doc, pos):
    from json.decoder import JSONDecodeError

    return JSONDecodeError(msg, doc, pos)
