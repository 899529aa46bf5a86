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
    return _traceback.format_exception(value, tb, chain, _limit_of(limit))


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
    return _traceback.format_tb(tb, _limit_of(limit))


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    _print(format_tb(tb, limit), file)


def extract_tb(tb, limit=None):
    """Return the entries of a traceback."""
    return _entries(tb, limit)


def _entries(tb, limit=None, lookup_lines=True, capture_locals=False):
    """Return the entries of a traceback, with what is in the local variables if that is wanted."""
    limit = _limit_of(limit)
    frames = [frame for frame, _ in walk_tb(tb)]
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    found = StackSummary()
    for frame, row in zip(frames, _traceback.entries_of(tb, limit)):
        filename, lineno, name, end_lineno, colno, end_colno = row
        found.append(FrameSummary(
            filename, lineno, name, lookup_line=False, locals=frame.f_locals if capture_locals else None,
            end_lineno=end_lineno, colno=colno, end_colno=end_colno,
        ))  # fmt: skip
    if lookup_lines:
        found._load_lines()
    return found


def _limit_of(limit):
    """Return how many entries are wanted: those that `sys.tracebacklimit` allows where the caller does not say."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            return 0
    return limit


def extract_stack(f=None, limit=None):
    """Return the frames that are at work, the outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


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
        try:
            tb.tb_frame.clear()
        except RuntimeError:  # it is still running
            pass
        tb = tb.tb_next


class FrameSummary:
    """One entry: file, line, function, the source line, and which part of it was at work."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):  # fmt: skip
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {name: repr(value) for name, value in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            import linecache

            self._line = linecache.getline(self.filename, self.lineno)
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

    def _source(self):
        """Return the source line with its carets."""
        if not self.line:
            return ""
        if self.colno is None or self.end_colno is None:
            return f"    {self.line}\n"
        line = self._original_line.rstrip()
        end_lineno = self.lineno if self.end_lineno is None else self.end_lineno
        return _traceback.marked_source(line, self.lineno, end_lineno, self.colno, self.end_colno)


class StackSummary(list):
    """A list of entries."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make entries of (frame, line) pairs."""
        limit = _limit_of(limit)
        pairs = list(frame_gen)
        if limit is not None:
            pairs = pairs[:limit] if limit >= 0 else pairs[limit:]
        found = klass()
        for frame, lineno in pairs:
            code, names = frame.f_code, frame.f_locals if capture_locals else None
            found.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False, locals=names))
        if lookup_lines:
            found._load_lines()
        return found

    def _load_lines(self):
        for item in self:
            item.line

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
        """Return the text of one entry; a subclass may return None to leave it out."""
        filename, lineno, name, _ = frame_summary
        rows = [f'  File "{filename}", line {lineno}, in {name}\n', frame_summary._source()]
        if frame_summary.locals:
            rows += [f"    {name} = {value}\n" for name, value in sorted(frame_summary.locals.items())]
        return "".join(rows)

    def format(self):
        """Return the text of each entry; of many alike in a row only the first three."""
        found = []
        last, count = None, 0
        for item in self:
            text = self.format_frame_summary(item)
            if text is None:
                continue
            place = (item.filename, item.lineno, item.name)
            if last is None or place != last or None in place[:2]:
                found += _repeats(count)
                last, count = place, 0
            count += 1
            if count <= 3:
                found.append(text)
        return found + _repeats(count)


def _repeats(count):
    """Return the line that stands for what is left out of `count` entries alike."""
    more = count - 3
    return [f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"] if more > 0 else []


class _GroupFrame:
    """How deep inside of exception groups the text stands."""

    def __init__(self):
        self.depth = 0
        self.needs_end = False  # the line that ends the innermost frame is still to come

    def indent(self):
        return "  " * self.depth

    def put(self, text, margin="|"):
        start = self.indent() + (f"{margin} " if self.depth else "")
        yield "".join([start + line for line in text.splitlines(True)])


class TracebackException:
    """What is known about an exception, kept without the exception's frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _entries(exc_traceback, limit, lookup_lines, capture_locals)
        self.exc_type = exc_type
        self._str = self._text_of(exc_value)
        self._only = format_exception_only(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self._keep_place(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.exceptions = None
        self.__cause__ = self.__context__ = None
        if exc_value is None:
            return
        options = {"limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals, "compact": compact}
        self.__cause__ = self._linked(exc_value.__cause__, seen, options)
        if not compact or (self.__cause__ is None and not exc_value.__suppress_context__):
            self.__context__ = self._linked(exc_value.__context__, seen, options)
        self.exceptions = self._members(exc_value, seen, options)

    def _members(self, group, seen, options):
        """Return what is known about the exceptions in a group, None for what is no group."""
        if not isinstance(group, BaseExceptionGroup):
            return None
        bounds = {"max_group_width": self.max_group_width, "max_group_depth": self.max_group_depth}
        return [
            type(self)(type(e), e, e.__traceback__, _seen=seen, **options, **bounds) for e in group.exceptions
        ]

    def _keep_place(self, error):
        """Keep what a syntax error says of where it is, numbers of lines as text."""
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg

    @staticmethod
    def _text_of(value):
        try:
            return str(value)
        except Exception:
            return "<exception str() failed>"

    @classmethod
    def _linked(cls, exc, seen, options):
        if exc is None or id(exc) in seen:
            return None
        return cls(type(exc), exc, exc.__traceback__, _seen=seen, **options)

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

    def format(self, *, chain=True, _ctx=None):
        """Yield what is printed."""
        frame = _GroupFrame() if _ctx is None else _ctx
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(_ctx=frame)
                yield from frame.put("\nThe above exception was the direct cause of the following exception:\n\n")
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(_ctx=frame)
                yield from frame.put("\nDuring handling of the above exception, another exception occurred:\n\n")
        if self.exceptions is None:
            yield from self._format_one(frame, "Traceback (most recent call last):\n")
        elif frame.depth > self.max_group_depth:
            yield from frame.put(f"... (max_group_depth is {self.max_group_depth})\n")
        else:
            is_outermost = frame.depth == 0
            frame.depth += is_outermost
            margin = "+" if is_outermost else "|"
            yield from self._format_one(frame, "Exception Group Traceback (most recent call last):\n", margin)
            yield from self._format_members(frame, chain)
            frame.depth -= is_outermost

    def _format_one(self, frame, heading, margin="|"):
        if self.stack:
            yield from frame.put(heading, margin)
            for text in self.stack.format():
                yield from frame.put(text)
        for text in self.format_exception_only():
            yield from frame.put(text)

    def _format_members(self, frame, chain):
        """Yield each member of a group in a frame; of those that are too many only how many there are."""
        more = len(self.exceptions) - self.max_group_width
        count = self.max_group_width + 1 if more > 0 else len(self.exceptions)
        frame.needs_end = False
        for number in range(1, count + 1):
            is_shown = number <= self.max_group_width
            frame.needs_end = number == count
            title = number if is_shown else "..."
            yield f"{frame.indent()}{'+-' if number == 1 else '  '}+---------------- {title} ----------------\n"
            frame.depth += 1
            if is_shown:
                yield from self.exceptions[number - 1].format(chain=chain, _ctx=frame)
            else:
                yield from frame.put(f"and {more} more exception{'s' * (more > 1)}\n")
            if number == count and frame.needs_end:
                yield frame.indent() + "+------------------------------------\n"
                frame.needs_end = False
            frame.depth -= 1

    def print(self, *, file=None, chain=True):
        """Print what `format` yields."""
        _print(self.format(chain=chain), file)
