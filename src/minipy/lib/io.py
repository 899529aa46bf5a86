"""Streams: files, and strings and bytes that are read and written like files."""

import abc
from _io import (
    DEFAULT_BUFFER_SIZE,
    BufferedRandom,
    BufferedReader,
    BufferedRWPair,
    BufferedWriter,
    BytesIO,
    FileIO,
    StandardStream,
    StringIO,
    TextIOWrapper,
)
from _newlines import IncrementalNewlineDecoder
from builtins import open

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "text_encoding", "DEFAULT_BUFFER_SIZE",
    "IncrementalNewlineDecoder",
]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """A stream can't do what was asked of it."""


def open_code(path):
    """Open a file that holds code."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2):
    """Return `encoding`, or the one that stands for None."""
    return "locale" if encoding is None else encoding


class IOBase(metaclass=abc.ABCMeta):
    """What all streams can do; a class of one's own need only define `read` or `write`."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def __del__(self):
        try:
            if not self.closed:
                self.close()
        except Exception:
            pass  # nobody could be told

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _checkSeekable(self):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        return True

    def _checkReadable(self):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        return True

    def _checkWritable(self):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        return True

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def isatty(self):
        self._checkClosed()
        return False

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1):
        """Read a line, a character at a time."""
        parts = []
        while size < 0 or len(parts) < size:
            part = self.read(1)
            if not part:
                break
            parts.append(part)
            if part in (b"\n", "\n"):
                break
        empty = parts[0][:0] if parts else b""
        return empty.join(parts)

    def readlines(self, hint=None):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        self._checkClosed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """A stream of bytes without a buffer: a class of one's own defines `readinto`."""

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while True:
            part = self.read(DEFAULT_BUFFER_SIZE)
            if not part:
                return b"".join(parts) if parts else part
            if not isinstance(part, bytes):
                raise TypeError("read() should return bytes")
            parts.append(part)

    def readinto(self, buffer=None, /):
        raise NotImplementedError

    def write(self, data=None, /):
        raise NotImplementedError


def _filled(buffer, data, name):
    """Put what the method `name` gave into a buffer; return how much."""
    if not isinstance(data, bytes):
        raise TypeError(f"{name}() should return bytes")
    if len(data) > len(buffer):
        raise ValueError(f"{name}() returned too much data: {len(buffer)} bytes requested, {len(data)} returned")
    buffer[: len(data)] = data
    return len(data)


class BufferedIOBase(IOBase):
    """A stream of bytes."""

    def read(self, size=-1):
        self._unsupported("read")

    def read1(self, size=-1):
        self._unsupported("read1")

    def readinto(self, buffer):
        return _filled(buffer, self.read(len(buffer)), "read")

    def readinto1(self, buffer):
        return _filled(buffer, self.read1(len(buffer)), "read1")

    def write(self, data):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class TextIOBase(IOBase):
    """A stream of text."""

    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1):
        self._unsupported("read")

    def write(self, text):
        self._unsupported("write")

    def readline(self, size=-1):
        self._unsupported("readline")

    def detach(self):
        self._unsupported("detach")


RawIOBase.register(FileIO)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRWPair, BufferedRandom):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper, StandardStream):
    TextIOBase.register(_class)
del _class
