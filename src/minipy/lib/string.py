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


_no_mapping = {}


def _values(mapping, keywords):
    """Return what the names in a template stand for."""
    if mapping is _no_mapping:
        return keywords
    return _Overlay(keywords, mapping) if keywords else mapping


class _WhenAsked:
    """Stands for the pattern of `Template` itself until somebody asks: only few programs need `re` for it."""

    def __get__(self, obj, cls=None):
        Template.pattern = _pattern_of(Template)
        return Template.pattern


def _pattern_of(cls):
    """Return the compiled pattern of the placeholders that a class of templates knows."""
    import re

    delimiter = re.escape(cls.delimiter)
    named, braced = cls.idpattern, cls.braceidpattern or cls.idpattern
    text = rf"""
    {delimiter}(?:
      (?P<escaped>{delimiter}) |
      (?P<named>{named})       |
      {{(?P<braced>{braced})}} |
      (?P<invalid>)
    )
    """
    return re.compile(text, cls.flags | re.VERBOSE)


class Template:
    """A text in which `$name` and `${name}` stand for values."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE
    pattern = _WhenAsked()

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            import re

            cls.pattern = re.compile(cls.pattern, cls.flags | re.VERBOSE)
        else:
            cls.pattern = _pattern_of(cls)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        start = mo.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = start - len("".join(lines[:-1])), len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping=_no_mapping, /, **kws):
        """Return the text with all values in their places."""
        values = _values(mapping, kws)

        def convert(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                return str(values[name])
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_no_mapping, /, **kws):
        """The same, but leave what has no value or is invalid as it stands."""
        values = _values(mapping, kws)

        def convert(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """Say whether there is no invalid placeholder."""
        for mo in self.pattern.finditer(self.template):
            if mo.group("invalid") is not None:
                return False
            self._check(mo)
        return True

    def get_identifiers(self):
        """Return the names in the order in which they come first."""
        found = {}
        for mo in self.pattern.finditer(self.template):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                found[name] = None
            else:
                self._check(mo)
        return list(found)

    def _check(self, mo):
        """Refuse a match of none of the four groups, which a pattern of one's own may allow."""
        if not any([mo.group(name) is not None for name in ("named", "braced", "escaped", "invalid")]):
            raise ValueError("Unrecognized named group in pattern", self.pattern)


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
