# A TextIOWrapper stands above any stream of bytes that the program has written.
import io


class Source(io.RawIOBase):
    def __init__(self, data):
        self.parts = [data[at : at + 5] for at in range(0, len(data), 5)]

    def readable(self):
        return True

    def readinto(self, buffer):
        part = self.parts.pop(0) if self.parts else b""
        buffer[: len(part)] = part
        return len(part)


class Sink(io.BufferedIOBase):
    def __init__(self):
        self.written = []

    def writable(self):
        return True

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


text = io.TextIOWrapper(io.BufferedReader(Source("héllo\r\nwörld\nend".encode())), encoding="utf-8")
print(repr(text.readline()), repr(text.read(3)), repr(text.read()), text.newlines, text.encoding)
# expect: 'héllo\n' 'wör' 'ld\nend' ('\n', '\r\n') utf-8
print(list(io.TextIOWrapper(io.BufferedReader(Source(b"a\r\nb\rc\n")), newline="")))  # expect: ['a\r\n', 'b\r', 'c\n']
sink = Sink()
text = io.TextIOWrapper(sink, newline="\r\n", line_buffering=True)
print("x", "y", file=text)
print(sink.written, text)  # expect: [b'x y\r\n'] <_io.TextIOWrapper encoding='UTF-8'>
text.close()
print(sink.closed)  # expect: True
for make, args in ((io.BufferedReader, (3,)), (io.TextIOWrapper, ("x",)), (io.BufferedWriter, (Source(b""),))):
    try:
        make(*args)
    except (AttributeError, io.UnsupportedOperation) as error:
        print(error)
# expect: 'int' object has no attribute 'readable'
# expect: 'str' object has no attribute 'readable'
# expect: File or stream is not writable.
