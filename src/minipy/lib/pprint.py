"""Data laid out so that one can read it."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Print an object laid out."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Return the text of an object laid out."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print an object laid out, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Return a repr, marked where the object contains itself."""
    return PrettyPrinter()._text(object, {}, 0)[0]


def isreadable(object):
    """Return whether the repr could be read back."""
    return PrettyPrinter()._text(object, {}, 0)[1]


def isrecursive(object):
    """Return whether the object contains itself."""
    return PrettyPrinter()._text(object, {}, 0)[2]


class _Key:
    """Sorts what can't be compared by the names of the types."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


class PrettyPrinter:
    """Lays out objects: on one line what fits, else one item on each."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if int(indent) < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = int(indent)
        self._width = int(width)
        self._depth = depth
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        stream = sys.stdout if self._stream is None else self._stream
        if stream is not None:
            stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._lay_out(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isreadable(self, object):
        text, is_readable, is_recursive = self._text(object, {}, 0)
        return is_readable and not is_recursive

    def isrecursive(self, object):
        return self._text(object, {}, 0)[2]

    def format(self, object, context, maxlevels, level):
        """Return (text, is it readable, is it recursive); a subclass may have its own way."""
        return self._text(object, context, level)

    # On one line.

    def _text(self, obj, context, level):
        kind = type(obj)
        if kind is int and self._underscore_numbers:
            return f"{obj:_d}", True, False
        method = kind.__repr__
        is_dict = issubclass(kind, dict) and method is dict.__repr__
        is_list = (issubclass(kind, list) and method is list.__repr__) or \
            (issubclass(kind, tuple) and method is tuple.__repr__)
        if not is_dict and not is_list:
            text = repr(obj)
            return text, bool(text) and not text.startswith("<"), False
        if not obj:
            return repr(obj), True, False
        left, right = "{}" if is_dict else "[]" if issubclass(kind, list) else "()"
        if self._depth is not None and level >= self._depth:
            end = ",)" if right == ")" and len(obj) == 1 else right
            return f"{left}...{end}", False, id(obj) in context
        if id(obj) in context:
            return f"<Recursion on {kind.__name__} with id={id(obj)}>", False, True
        context[id(obj)] = 1
        is_readable, is_recursive, parts = True, False, []
        items = (sorted(obj.items(), key=_pair_key) if self._sort_dicts else obj.items()) if is_dict else \
            [(item,) for item in obj]
        for item in items:
            texts = []
            for part in item:
                text, good, looped = self.format(part, context, self._depth, level + 1)
                texts.append(text)
                is_readable = is_readable and good
                is_recursive = is_recursive or looped
            parts.append(": ".join(texts))
        del context[id(obj)]
        if left == "(" and len(parts) == 1:
            right = "," + right
        return left + ", ".join(parts) + right, is_readable, is_recursive

    def _short(self, obj, context, level):
        return self.format(obj, context.copy(), self._depth, level)[0]

    # On several lines: `column` is where the object begins, `room` what must follow it on its last line.

    def _lay_out(self, obj, out, column, room, context, level):
        if id(obj) in context:
            out.append(f"<Recursion on {type(obj).__name__} with id={id(obj)}>")
            return
        text = self._short(obj, context, level)
        if len(text) > self._width - column - room:
            layout = self._layout_of(obj)
            if layout is not None:
                context[id(obj)] = 1
                layout(self, obj, out, column, room, context, level + 1)
                del context[id(obj)]
                return
        out.append(text)

    def _layout_of(self, obj):
        found = _layouts().get(type(obj).__repr__)
        if found is not None:
            return found
        parameters = getattr(type(obj), "__dataclass_params__", None)
        wrapped = getattr(type(obj).__repr__, "__wrapped__", None)
        is_made = parameters is not None and wrapped is not None and "__create_fn__" in wrapped.__qualname__
        return PrettyPrinter._dataclass if is_made and parameters.repr else None

    def _dict(self, obj, out, column, room, context, level):
        out.append("{" + (self._indent - 1) * " " if self._indent > 1 else "{")
        if obj:
            items = sorted(obj.items(), key=_pair_key) if self._sort_dicts else obj.items()
            self._pairs(list(items), out, column, room + 1, context, level)
        out.append("}")

    def _ordered(self, obj, out, column, room, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "(")
        self._lay_out(list(obj.items()), out, column + len(name) + 1, room + 1, context, level)
        out.append(")")

    def _pairs(self, items, out, column, room, context, level):
        column += self._indent
        for i, (key, value) in enumerate(items):
            text = self._short(key, context, level)
            out.append(text + ": ")
            is_last = i == len(items) - 1
            self._lay_out(value, out, column + len(text) + 2, room if is_last else 1, context, level)
            if not is_last:
                out.append(",\n" + " " * column)

    def _sequence(self, obj, out, column, room, context, level):
        left, right = "[]" if isinstance(obj, list) else "()"
        if right == ")" and len(obj) == 1:
            right = ",)"
        out.append(left)
        self._items(obj, out, column, room + len(right), context, level)
        out.append(right)

    def _set(self, obj, out, column, room, context, level):
        if not obj:
            out.append(repr(obj))
            return
        left, right = "{}" if type(obj) is set else (type(obj).__name__ + "({", "})")
        out.append(left)
        self._items(sorted(obj, key=_Key), out, column + len(left) - 1, room + len(right), context, level)
        out.append(right)

    def _deque(self, obj, out, column, room, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "([")
        end = "])" if obj.maxlen is None else f"],\n{' ' * (column + len(name) + 1)}maxlen={obj.maxlen})"
        self._items(obj, out, column + len(name) + 1, 2, context, level)
        out.append(end)

    def _defaultdict(self, obj, out, column, room, context, level):
        if not obj:
            out.append(repr(obj))
            return
        text = self._short(obj.default_factory, context, level)
        column += len(type(obj).__name__) + 1
        out.append(f"{type(obj).__name__}({text},\n{' ' * column}")
        self._dict(obj, out, column, room + 1, context, level)
        out.append(")")

    def _counter(self, obj, out, column, room, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "({" + (" " * (self._indent - 1) if self._indent > 1 else ""))
        self._pairs(obj.most_common(), out, column + len(name) + 1, room + 2, context, level)
        out.append("})")

    def _chain_map(self, obj, out, column, room, context, level):
        if not obj.maps:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        column += len(name) + 1
        between = name + "("
        for i, mapping in enumerate(obj.maps):
            out.append(between)
            between = ",\n" + " " * column
            self._lay_out(mapping, out, column, room + 1 if i == len(obj.maps) - 1 else 1, context, level)
        out.append(")")

    def _data(self, obj, out, column, room, context, level):
        self._lay_out(obj.data, out, column, room, context, level - 1)

    def _mapping_proxy(self, obj, out, column, room, context, level):
        out.append("mappingproxy(")
        self._lay_out(obj.copy(), out, column + len("mappingproxy("), room + 1, context, level)
        out.append(")")

    def _bytearray(self, obj, out, column, room, context, level):
        out.append("bytearray(")
        self._bytes(bytes(obj), out, column + len("bytearray("), room + 1, context, level + 1)
        out.append(")")

    def _namespace(self, obj, out, column, room, context, level):
        name = "namespace" if type(obj).__name__ == "SimpleNamespace" else type(obj).__name__
        out.append(name + "(")
        self._fields(list(obj.__dict__.items()), out, column + len(name) + 1, room, context, level)
        out.append(")")

    def _dataclass(self, obj, out, column, room, context, level):
        from dataclasses import fields

        name = type(obj).__name__
        out.append(name + "(")
        pairs = [(field.name, getattr(obj, field.name)) for field in fields(obj) if field.repr]
        self._fields(pairs, out, column + len(name) + 1, room, context, level)
        out.append(")")

    def _fields(self, pairs, out, column, room, context, level):
        for i, (key, value) in enumerate(pairs):
            out.append(key + "=")
            is_last = i == len(pairs) - 1
            if id(value) in context:
                out.append("...")
            else:
                self._lay_out(value, out, column + len(key) + 1, room if is_last else 1, context, level)
            if not is_last:
                out.append(",\n" + " " * column)

    def _items(self, items, out, column, room, context, level):
        items = list(items)
        column += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * " ")
        between = ",\n" + " " * column
        width = left = self._width - column + 1
        glue = ""
        for i, item in enumerate(items):
            is_last = i == len(items) - 1
            if is_last:
                width -= room
                left -= room
            if self._compact:
                text = self._short(item, context, level)
                size = len(text) + 2
                if left < size:
                    left = width
                    if glue:
                        glue = between
                if left >= size:
                    left -= size
                    out.append(glue + text)
                    glue = ", "
                    continue
            out.append(glue)
            glue = between
            self._lay_out(item, out, column, room if is_last else 1, context, level)

    def _str(self, obj, out, column, room, context, level):
        if not obj:
            out.append(repr(obj))
            return
        chunks = []
        lines = obj.splitlines(True)
        if level == 1:
            column += 1
            room += 1
        width = most = self._width - column
        text = ""
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                most -= room
            if len(text) <= most:
                chunks.append(text)
                continue
            current = ""
            parts = _words(line)
            for j, part in enumerate(parts):
                candidate = current + part
                limit = width - room if j == len(parts) - 1 and i == len(lines) - 1 else width
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        joined = ("\n" + " " * column).join(chunks)
        out.append(f"({joined})" if level == 1 else joined)

    def _bytes(self, obj, out, column, room, context, level):
        if len(obj) <= 4:
            out.append(repr(obj))
            return
        is_outer = level == 1
        if is_outer:
            column += 1
            room += 1
            out.append("(")
        width = self._width - column
        glue, current, last = "", b"", len(obj) // 4 * 4
        for i in range(0, len(obj), 4):
            if i == last:
                width -= room
            candidate = current + obj[i : i + 4]
            if len(repr(candidate)) > width:
                if current:
                    out.append(glue + repr(current))
                    glue = "\n" + " " * column
                current = obj[i : i + 4]
            else:
                current = candidate
        if current:
            out.append(glue + repr(current))
        if is_outer:
            out.append(")")


def _words(line):
    """Return the words of a line, each with the space after it."""
    import re

    return re.findall(r"\S*\s*", line)[:-1]


_known, _known_later = {}, {}


def _layouts():
    """Return the layouts by the `__repr__` of the types they are for."""
    if not _known:
        from collections import Counter, OrderedDict, defaultdict, deque
        from types import MappingProxyType, SimpleNamespace

        _known.update({
            dict.__repr__: PrettyPrinter._dict, OrderedDict.__repr__: PrettyPrinter._ordered,
            list.__repr__: PrettyPrinter._sequence, tuple.__repr__: PrettyPrinter._sequence,
            set.__repr__: PrettyPrinter._set, frozenset.__repr__: PrettyPrinter._set,
            str.__repr__: PrettyPrinter._str, bytes.__repr__: PrettyPrinter._bytes,
            bytearray.__repr__: PrettyPrinter._bytearray, MappingProxyType.__repr__: PrettyPrinter._mapping_proxy,
            deque.__repr__: PrettyPrinter._deque, defaultdict.__repr__: PrettyPrinter._defaultdict,
            Counter.__repr__: PrettyPrinter._counter, SimpleNamespace.__repr__: PrettyPrinter._namespace,
        })
    if not _known_later and "collections._user" in sys.modules:  # which a program that has such objects has loaded
        from collections import ChainMap, UserDict, UserList, UserString

        _known_later[ChainMap.__repr__] = PrettyPrinter._chain_map
        _known_later.update(dict.fromkeys([cls.__repr__ for cls in (UserDict, UserList, UserString)], PrettyPrinter._data))
        _known.update(_known_later)
    return _known
