"""BufferedReader, BufferedWriter and the others above streams that the program itself has written."""

import _io
import io
from _classes import show_as


class _Layer(io.BufferedIOBase):
    """What the buffers have in common; `_unread` was read too far, `_unwritten` is still to be written."""

    def _begin(self, raw, buffer_size):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._size = buffer_size
        self._unread = b""
        self._unwritten = bytearray()

    def __repr__(self):
        name = getattr(self._raw, "name", None)
        return f"<{type(self).__module__}.{type(self).__name__}{'' if name is None else f' name={name!r}'}>"

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def detach(self):
        raw = self.raw
        self.flush()
        self._raw = None
        return raw

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def seekable(self):
        return self.raw.seekable()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def tell(self):
        return self.raw.tell() - len(self._unread) + len(self._unwritten)

    def seek(self, target, whence=0):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._checkClosed()
        self.flush()
        if whence == 1:
            target -= len(self._unread)
        self._unread = b""
        return self.raw.seek(target, whence)

    def truncate(self, pos=None):
        self._checkClosed()
        self.flush()
        return self.raw.truncate(self.tell() if pos is None else pos)

    def flush(self):
        self._checkClosed()
        while self._unwritten:
            written = self.raw.write(memoryview(bytes(self._unwritten)))
            if written is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            if not 0 <= written <= len(self._unwritten):
                raise OSError(f"raw write() returned invalid length {written} "
                              f"(should have been between 0 and {len(self._unwritten)})")  # fmt: skip
            del self._unwritten[:written]


class _Reading(_Layer):
    def _fill(self, size):
        """Read once; return what came, b"" at the end, None if nothing is there yet."""
        buffer = bytearray(size)
        count = self.raw.readinto(memoryview(buffer))
        if count is None:
            return None
        if not 0 <= count <= size:
            raise OSError(f"raw readinto() returned invalid length {count} (should have been between 0 and {size})")
        return bytes(buffer[:count])

    def _check(self, name):
        if self.closed:
            raise ValueError(f"{name} of closed file")
        self.flush()

    def read(self, size=-1):
        self._check("read")
        if size is None or size == -1:
            return self._read_all()
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        while len(self._unread) < size:
            part = self._fill(max(self._size, size - len(self._unread)))
            if not part:
                if part is None and not self._unread:
                    return None
                break
            self._unread += part
        return self._take(size)

    def _read_all(self):
        data, self._unread = self._unread, b""
        rest = self.raw.readall() if hasattr(self.raw, "readall") else self.raw.read()
        if rest is None:
            return data or None
        if not isinstance(rest, bytes):
            raise TypeError("readall() should return bytes")
        return data + rest

    def _take(self, size):
        data, self._unread = self._unread[:size], self._unread[size:]
        return data

    def read1(self, size=-1):
        self._check("read")
        size = self._size if size < 0 else size
        if size and not self._unread:
            self._unread = self._fill(self._size) or b""
        return self._take(size)

    def peek(self, size=0):
        self._check("peek")
        if not self._unread:
            self._unread = self._fill(self._size) or b""
        return self._unread

    def readline(self, size=-1):
        self._check("readline")
        limit = -1 if size is None else size
        while b"\n" not in self._unread and (limit < 0 or len(self._unread) < limit):
            part = self._fill(self._size)
            if not part:
                break
            self._unread += part
        end = self._unread.find(b"\n") + 1 or len(self._unread)
        return self._take(end if limit < 0 else min(end, limit))


class _Writing(_Layer):
    def write(self, data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self.closed:
            raise ValueError("write to closed file")
        if self._unread:
            self.seek(0, 1)
        data = bytes(memoryview(data))
        if len(self._unwritten) + len(data) > self._size:
            self.flush()
        self._unwritten += data
        if len(self._unwritten) > self._size:
            self.flush()
        return len(data)


class BufferedReader(_Reading, _io.BufferedReader):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise io.UnsupportedOperation("File or stream is not readable.")
        self._begin(raw, buffer_size)


class BufferedWriter(_Writing, _io.BufferedWriter):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise io.UnsupportedOperation("File or stream is not writable.")
        self._begin(raw, buffer_size)


class BufferedRandom(_Writing, _Reading, _io.BufferedRandom):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        for able, text in ((raw.seekable, "seekable"), (raw.readable, "readable"), (raw.writable, "writable")):
            if not able():
                raise io.UnsupportedOperation(f"File or stream is not {text}.")
        self._begin(raw, buffer_size)


class BufferedRWPair(io.BufferedIOBase, _io.BufferedRWPair):
    def __init__(self, reader, writer, buffer_size=io.DEFAULT_BUFFER_SIZE, /):
        self._reader = io.BufferedReader(reader, buffer_size)
        self._writer = io.BufferedWriter(writer, buffer_size)

    def __repr__(self):
        return object.__repr__(self)

    def read(self, size=-1):
        return self._reader.read(size)

    def read1(self, size=-1):
        return self._reader.read1(size)

    def peek(self, size=0):
        return self._reader.peek(size)

    def readinto(self, buffer):
        return self._reader.readinto(buffer)

    def readinto1(self, buffer):
        return self._reader.readinto1(buffer)

    def readable(self):
        return self._reader.readable()

    def write(self, data):
        return self._writer.write(data)

    def flush(self):
        return self._writer.flush()

    def writable(self):
        return self._writer.writable()

    def isatty(self):
        return self._reader.isatty() or self._writer.isatty()

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()

    @property
    def closed(self):
        return self._writer.closed


class _Decoder:
    """Decodes octets that come in pieces: what is only the beginning of a character waits for the rest."""

    def __init__(self, encoding, errors):
        self._encoding = encoding
        self._errors = errors
        self._waiting = b""

    def decode(self, octets, final=False):
        data = self._waiting + octets
        self._waiting = b""
        if not final:
            try:
                data.decode(self._encoding)
            except UnicodeDecodeError as error:
                if error.end == len(data) and ("end of data" in error.reason or "truncated" in error.reason):
                    self._waiting = data[error.start :]
                    data = data[: error.start]
        return data.decode(self._encoding, self._errors)

    def reset(self):
        self._waiting = b""

    def getstate(self):
        return self._waiting, 0

    def setstate(self, state):
        self._waiting = state[0]


class TextIOWrapper(io.TextIOBase, _io.TextIOWrapper):
    """Text above a stream of octets."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        self._buffer = buffer
        self._mode = None
        buffer.readable(), buffer.writable(), buffer.seekable()
        self._set(encoding if encoding not in (None, "locale") else "UTF-8", errors or "strict", newline, line_buffering, write_through)
        self._unwritten = b""

    def _set(self, encoding, errors, newline, line_buffering, write_through):
        "".encode(encoding, errors)  # LookupError for an unknown one
        self._encoding, self._errors, self._newline = encoding, errors, newline
        self._flushes, self._through = line_buffering, write_through
        self._decoder = _Decoder(encoding, errors)
        if newline in (None, ""):
            self._decoder = io.IncrementalNewlineDecoder(self._decoder, newline is None)
        self._unread = ""
        self._is_at_end = False

    def __repr__(self):
        shown = "".join([f" {name}={getattr(self, name)!r}" for name in ("name", "mode") if hasattr(self, name)])
        return f"<_io.TextIOWrapper{shown} encoding={self._encoding!r}>"

    buffer = property(lambda self: self._buffer)
    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._flushes)
    write_through = property(lambda self: self._through)
    newlines = property(lambda self: getattr(self._decoder, "newlines", None))
    closed = property(lambda self: self._attached().closed)
    name = property(lambda self: self._attached().name)

    @property
    def mode(self):
        return self._mode or self._attached().mode

    @mode.setter
    def mode(self, mode):
        self._mode = mode

    def _attached(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        self.flush()
        self._set(
            self._encoding if encoding is None else encoding,
            ("strict" if encoding is not None else self._errors) if errors is None else errors,
            self._newline if newline is Ellipsis else newline,
            self._flushes if line_buffering is None else line_buffering,
            self._through if write_through is None else write_through,
        )

    def detach(self):
        buffer = self._attached()
        self.flush()
        self._buffer = None
        return buffer

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def seekable(self):
        return self._attached().seekable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._attached()
        self._checkClosed()
        shown = text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text
        self._unwritten += shown.encode(self._encoding, self._errors)
        if self._through or len(self._unwritten) > io.DEFAULT_BUFFER_SIZE:
            self._write_out()
        if self._flushes and ("\n" in text or "\r" in text):
            self.flush()
        return len(text)

    def _write_out(self):
        octets, self._unwritten = self._unwritten, b""
        if octets:
            self._buffer.write(octets)

    def flush(self):
        self._attached()
        self._checkClosed()
        self._write_out()
        self._buffer.flush()

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def _fill(self):
        """Read a piece; False at the end."""
        self._write_out()
        read = getattr(self._buffer, "read1", self._buffer.read)
        octets = read(io.DEFAULT_BUFFER_SIZE)
        if not isinstance(octets, (bytes, bytearray)):
            raise TypeError(f"underlying {read.__name__}() should have returned a bytes-like object, "
                            f"not '{type(octets).__name__}'")  # fmt: skip
        self._unread += self._decoder.decode(octets, final=not octets)
        return bool(octets)

    def read(self, size=-1, /):
        self._check_reading()
        size = -1 if size is None else range(size).stop
        if size < 0:
            text = self._unread + self._decoder.decode(self._buffer.read(), final=True)
            self._unread = ""
            return text
        while len(self._unread) < size and self._fill():
            pass
        return self._take(size)

    def _check_reading(self):
        self._attached()
        self._checkClosed()
        if not self._buffer.readable():
            raise io.UnsupportedOperation("not readable")

    def _take(self, size):
        text, self._unread = self._unread[:size], self._unread[size:]
        return text

    def readline(self, size=-1, /):
        self._check_reading()
        limit = -1 if size is None else size
        while (end := self._end_of_line()) == 0 and (limit < 0 or len(self._unread) < limit) and self._fill():
            pass
        end = end or len(self._unread)
        return self._take(end if limit < 0 else min(end, limit))

    def _end_of_line(self):
        """Return where the first line ends, 0 if that isn't known yet."""
        if self._newline == "":
            found = [self._unread.find(end) for end in ("\n", "\r")]
            at = min([place for place in found if place >= 0], default=-1)
            return at + 1 + self._unread.startswith("\r\n", at) if at >= 0 else 0
        ending = self._newline or "\n"
        at = self._unread.find(ending)
        return at + len(ending) if at >= 0 else 0

    def tell(self):
        self._attached()
        self.flush()
        return self._buffer.tell() - len(self._unread.encode(self._encoding, self._errors)) - len(self._decoder.getstate()[0])

    def seek(self, cookie, whence=0, /):
        self._attached()
        self.flush()
        if whence and cookie:
            kind = "cur" if whence == 1 else "end"
            raise io.UnsupportedOperation(f"can't do nonzero {kind}-relative seeks")
        place = self._buffer.seek(self.tell() if whence == 1 else cookie, 0 if whence == 1 else whence)
        self._unread = ""
        self._decoder.reset()
        return place

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)


for _class in (BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, TextIOWrapper):
    show_as(f"_io.{_class.__name__}", _class, is_sealed=False)
del _class
