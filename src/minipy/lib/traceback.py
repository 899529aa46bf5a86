"""Tracebacks and the text of exceptions."""

import sys

import _traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
    "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_GIVEN = object()


def _parts(exc, value, tb):
    """Return the exception and the traceback that the arguments of a function mean."""
    if (value is _GIVEN) != (tb is _GIVEN):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _GIVEN:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def format_exception(exc, /, value=_GIVEN, tb=_GIVEN, limit=None, chain=True):
    """Return what is printed for an exception, in pieces."""
    value, tb = _parts(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    return _traceback.format_exception(value, tb, chain, limit)


def format_exception_only(exc, /, value=_GIVEN):
    """Return what follows the traceback, in pieces."""
    if value is _GIVEN:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return _traceback.format_exception_only(value)


def print_exception(exc, /, value=_GIVEN, tb=_GIVEN, limit=None, file=None, chain=True):
    """Print an exception with its traceback."""
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    """Return what is printed for the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Print the exception that nobody caught last."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def _print(pieces, file):
    if file is None:
        file = sys.stderr
    for piece in pieces:
        print(piece, file=file, end="")


def format_tb(tb, limit=None):
    """Return the text of each entry of a traceback."""
    return _traceback.format_tb(tb, limit)


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    _print(format_tb(tb, limit), file)


def extract_tb(tb, limit=None):
    """Return the entries of a traceback."""
    return StackSummary([FrameSummary(*row[:3], _text=row[3]) for row in _traceback.entries_of(tb, limit)])


def _frames(f):
    """Return (frame, line) of `f` and its callers, the outermost first."""
    return list(walk_stack(f))[::-1]


def extract_stack(f=None, limit=None):
    """Return the frames that are at work, the outermost first."""
    if f is None:
        f = sys._getframe().f_back
    rows = [FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name) for frame, lineno in _frames(f)]
    if limit is not None:
        rows = rows[-limit:] if limit >= 0 else rows[:-limit]
    return StackSummary(rows)


def format_stack(f=None, limit=None):
    """Return the text of each frame that is at work."""
    if f is None:
        f = sys._getframe().f_back
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the frames that are at work."""
    if f is None:
        f = sys._getframe().f_back
    _print(format_stack(f, limit), file)


def format_list(extracted_list):
    """Return the text of each entry of a list."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print the entries of a list."""
    _print(format_list(extracted_list), file)


def walk_stack(f):
    """Yield (frame, line) of `f` and its callers."""
    if f is None:
        f = sys._getframe().f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Yield (frame, line) of the entries of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Forget the local variables of a traceback's frames, where that can be done."""
    while tb is not None:
        clear = getattr(tb.tb_frame, "clear", None)
        if clear is not None:
            try:
                clear()
            except RuntimeError:
                pass
        tb = tb.tb_next


class FrameSummary:
    """One entry: file, line, function, and the source line."""

    __slots__ = ("filename", "lineno", "name", "_line", "locals", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, _text=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = locals
        self._text = _text

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _traceback.source_line(self.filename, self.lineno) or ""
        return self._line.strip()

    def _parts(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._parts()[:3] == other._parts()[:3] and self.locals == other.locals
        if isinstance(other, tuple):
            return self._parts() == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, position):
        return self._parts()[position]

    def __iter__(self):
        return iter(self._parts())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def _shown(self):
        if self._text is not None:
            return self._text
        text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
        return f"{text}    {self.line}\n" if self.line else text


class StackSummary(list):
    """A list of entries."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make entries of (frame, line) pairs."""
        found = klass()
        for frame, lineno in frame_gen:
            code = frame.f_code
            local_names = {k: repr(v) for k, v in frame.f_locals.items()} if capture_locals else None
            found.append(FrameSummary(code.co_filename, lineno, code.co_name, locals=local_names))
        if limit is not None:
            found[:] = found[:limit] if limit >= 0 else found[limit:]
        return found

    @classmethod
    def from_list(klass, a_list):
        """Make entries of entries or (file, line, function, source line) tuples."""
        found = klass()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            found.append(item)
        return found

    def format_frame_summary(self, frame_summary):
        return frame_summary._shown()

    def format(self):
        """Return the text of each entry; of many alike in a row only the first three."""
        found = []
        last = None
        count = 0
        for item in self:
            place = (item.filename, item.lineno, item.name)
            if place == last:
                count += 1
            else:
                self._add_repeats(found, count)
                last = place
                count = 1
            if count <= 3:
                found.append(self.format_frame_summary(item))
        self._add_repeats(found, count)
        return found

    def _add_repeats(self, found, count):
        if count > 3:
            more = count - 3
            found.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


class TracebackException:
    """What is known about an exception, kept without the exception's frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = {id(exc_value)} if _seen is None else _seen
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = self._text_of(exc_value)
        self._only = format_exception_only(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self._linked(exc_value.__cause__, seen)
        self.__context__ = self._linked(exc_value.__context__, seen)
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = exc_value.lineno
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.msg = exc_value.msg

    @staticmethod
    def _text_of(value):
        try:
            return str(value)
        except Exception:
            return "<exception str() failed>"

    @classmethod
    def _linked(cls, exc, seen):
        if exc is None or id(exc) in seen:
            return None
        seen.add(id(exc))
        return cls(type(exc), exc, exc.__traceback__, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True):
        """Yield what is printed."""
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format()
                yield "\nThe above exception was the direct cause of the following exception:\n\n"
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format()
                yield "\nDuring handling of the above exception, another exception occurred:\n\n"
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True):
        _print(self.format(chain=chain), file)
