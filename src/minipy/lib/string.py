"""Kinds of characters, templates, and what `str.format` does as a class."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise every word."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class _Overlay:
    """Keyword arguments in front of a mapping."""

    def __init__(self, first, second):
        self._first = first
        self._second = second

    def __getitem__(self, key):
        return self._first[key] if key in self._first else self._second[key]


class Template:
    """A text in which `$name` and `${name}` stand for values."""

    delimiter = "$"
    _first_characters = ascii_letters + "_"
    _characters = ascii_letters + digits + "_"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Return (start, text before, kind, name, as written) for every placeholder, then the rest of the text."""
        text = self.template
        if not isinstance(text, str):
            raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'")
        pieces = []
        done = 0
        start = text.find(self.delimiter)
        while start >= 0:
            kind, name, end = self._placeholder(text, start + len(self.delimiter))
            pieces.append((start, text[done:start], kind, name, text[start:end]))
            done = end
            start = text.find(self.delimiter, done)
        return pieces, text[done:]

    def _placeholder(self, text, start):
        """Return what stands after a delimiter: "escaped", "named" or "invalid", its name, and its end."""
        if text.startswith(self.delimiter, start):
            return "escaped", "", start + len(self.delimiter)
        is_braced = text.startswith("{", start)
        first = end = start + is_braced
        if end < len(text) and text[end] in self._first_characters:
            end += 1
            while end < len(text) and text[end] in self._characters:
                end += 1
        if end == first or (is_braced and not text.startswith("}", end)):
            return "invalid", "", start
        return "named", text[first:end], end + is_braced

    def _invalid(self, start):
        lines = self.template[:start].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = start - len("".join(lines[:-1])) + 1, len(lines)
            if lines[-1].endswith("\n"):
                column, line = 1, line + 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        """Return the text with all values in their places."""
        values = _Overlay(kws, mapping) if kws and mapping else kws or mapping
        pieces, rest = self._pieces()
        parts = []
        for start, before, kind, name, _ in pieces:
            if kind == "invalid":
                self._invalid(start)
            parts += [before, self.delimiter if kind == "escaped" else str(values[name])]
        return "".join(parts) + rest

    def safe_substitute(self, mapping={}, /, **kws):
        """The same, but leave what has no value or is invalid as it stands."""
        values = _Overlay(kws, mapping) if kws and mapping else kws or mapping
        pieces, rest = self._pieces()
        parts = []
        for _, before, kind, name, written in pieces:
            if kind == "escaped":
                written = self.delimiter
            elif kind == "named":
                try:
                    written = str(values[name])
                except KeyError:
                    pass
            parts += [before, written]
        return "".join(parts) + rest

    def is_valid(self):
        return not [piece for piece in self._pieces()[0] if piece[2] == "invalid"]

    def get_identifiers(self):
        return list(dict.fromkeys([piece[3] for piece in self._pieces()[0] if piece[2] == "named"]))


def _field_end(text, start):
    """Return where the replacement field that opens before `start` is closed."""
    depth = 1
    for position in range(start, len(text)):
        if text[position] == "{":
            depth += 1
        elif text[position] == "}":
            depth -= 1
            if not depth:
                return position
    raise ValueError("expected '}' before end of string")


def _split_field(field):
    """Split a replacement field into name, format spec and conversion."""
    depth = 0
    for position, character in enumerate(field):
        if character == "[":
            depth += 1
        elif character == "]":
            depth -= 1
        elif character == "{":
            raise ValueError("unexpected '{' in field name")
        elif character in "!:" and depth <= 0:
            break
    else:
        return field, "", None
    name, rest = field[:position], field[position:]
    if rest[0] == ":":
        return name, rest[1:], None
    if len(rest) < 2:
        raise ValueError("end of string while looking for conversion specifier")
    if len(rest) > 2 and rest[2] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[3:], rest[1]


def _parse_format(text):
    """Yield (literal text, field name, format spec, conversion) as `str.format` reads them."""
    position = 0
    literal = ""
    while position < len(text):
        character = text[position]
        if character not in "{}":
            end = position
            while end < len(text) and text[end] not in "{}":
                end += 1
            literal += text[position:end]
            position = end
            continue
        position += 1
        if text.startswith(character, position):  # doubled: itself
            yield literal + character, None, None, None
            literal = ""
            position += 1
            continue
        if character == "}":
            raise ValueError("Single '}' encountered in format string")
        if position == len(text):
            raise ValueError("Single '{' encountered in format string")
        end = _field_end(text, position)
        name, spec, conversion = _split_field(text[position:end])
        yield literal, name, spec, conversion
        literal = ""
        position = end + 1
    if literal:
        yield literal, None, None, None


def _split_name(field_name):
    """Split `a.b[c]` into its first part and the (is attribute, key) steps from there."""
    end = 0
    while end < len(field_name) and field_name[end] not in ".[":
        end += 1
    first, steps = field_name[:end], []
    while end < len(field_name):
        start = end + 1
        if field_name[end] == ".":
            end = start
            while end < len(field_name) and field_name[end] not in ".[":
                end += 1
            key = field_name[start:end]
            steps.append((True, key))
        else:
            if field_name[end] != "[":
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
            end = field_name.find("]", start)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = field_name[start:end]
            steps.append((False, int(key) if key.isdigit() else key))
            end += 1
        if not key:
            raise ValueError("Empty attribute in format string")
    return int(first) if first.isdigit() else first, steps


class Formatter:
    """`str.format` in steps that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            if field_name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index
            )
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion}")

    def parse(self, format_string):
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in steps:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
