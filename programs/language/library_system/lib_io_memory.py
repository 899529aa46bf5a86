# io: streams in memory, and stream classes of one's own.
import io
import sys


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


s = io.StringIO()
print(s.write("hello\n"), s.write("wörld"), s.tell(), repr(s.getvalue()))  # expect: 6 5 11 'hello\nwörld'
print("printed", 1, 2.5, sep="-", end="!", file=s)
print(repr(s.getvalue()))  # expect: 'hello\nwörldprinted-1-2.5!'
s.seek(0)
print(repr(s.read(3)), repr(s.readline()), repr(s.read()), repr(s.read()))
# expect: 'hel' 'lo\n' 'wörldprinted-1-2.5!' ''
s.seek(0)
print([line for line in s])  # expect: ['hello\n', 'wörldprinted-1-2.5!']
s.seek(2)
s.write("XX")
print(repr(s.getvalue()), s.truncate(4), repr(s.getvalue()))  # expect: 'heXXo\nwörldprinted-1-2.5!' 4 'heXX'
print(s.readable(), s.writable(), s.seekable(), s.closed, s.isatty())  # expect: True True True False False
with io.StringIO("a\nb\nc") as t:
    print(t.readlines(), t.tell())  # expect: ['a\n', 'b\n', 'c'] 5
    t.seek(0)
    print(next(t), t.readline(), t.readlines())
    # expect: a
    # expect:  b
    # expect:  ['c']
print(t.closed)  # expect: True
attempt(t.read)  # expect: ValueError: I/O operation on closed file
attempt(t.getvalue)  # expect: ValueError: I/O operation on closed file
attempt(io.StringIO, 5)  # expect: TypeError: initial_value must be str or None, not int
attempt(s.write, 5)  # expect: TypeError: string argument expected, got 'int'
attempt(s.write, b"x")  # expect: TypeError: string argument expected, got 'bytes'
attempt(s.seek, -1)  # expect: ValueError: Negative seek position -1
attempt(s.fileno)  # expect: UnsupportedOperation: fileno
print(repr(io.StringIO("a\r\nb").read()), repr(io.StringIO("a\r\nb", newline=None).read()))  # expect: 'a\r\nb' 'a\nb'

b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.tell(), b.read(), b.getvalue())  # expect: b'ab' b'c\n' 4 b'def' b'abc\ndef'
b.seek(0)
print(b.write(b"ZZ"), b.getvalue(), b.seek(0, 2), b.write(bytearray(b"!")), b.getvalue())
# expect: 2 b'ZZc\ndef' 7 1 b'ZZc\ndef!'
b.seek(1)
buffer = bytearray(3)
print(b.readinto(buffer), buffer, list(b))  # expect: 3 bytearray(b'Zc\n') [b'def!']
attempt(b.write, "text")  # expect: TypeError: a bytes-like object is required, not 'str'
attempt(io.BytesIO, "text")  # expect: TypeError: a bytes-like object is required, not 'str'
b.close()
attempt(b.read)  # expect: ValueError: I/O operation on closed file.


class Shouting(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


loud = Shouting()
print("quiet", file=loud)
loud.mark = "attribute"
print(loud.getvalue(), loud.mark, isinstance(loud, io.StringIO), isinstance(loud, io.TextIOBase))
# expect: QUIET
# expect:  attribute True True


class Tee:
    def __init__(self, *targets):
        self.targets = targets

    def write(self, text):
        for target in self.targets:
            target.write(text)

    def flush(self):
        pass


captured = io.StringIO()
saved = sys.stdout
sys.stdout = Tee(saved, captured)
print("to both")  # expect: to both
sys.stdout = saved
print("captured:", repr(captured.getvalue()))  # expect: captured: 'to both\n'
sys.stdout = captured
print("hidden")
sys.stdout = saved
print(captured.getvalue().splitlines())  # expect: ['to both', 'hidden']


class Counter(io.RawIOBase):
    def __init__(self, limit):
        self.left = limit

    def readable(self):
        return True

    def readinto(self, buffer):
        n = min(len(buffer), self.left)
        buffer[:n] = b"x" * n
        self.left -= n
        return n


c = Counter(10)
print(c.read(4), c.read(), c.read(), c.closed, c.seekable())  # expect: b'xxxx' b'xxxxxx' b'' False False
attempt(c.write, b"x")  # expect: NotImplementedError:
with c:
    pass
print(c.closed)  # expect: True
attempt(c.__enter__)  # expect: ValueError: I/O operation on closed file.


print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
# expect: True True
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, io.open is open)  # expect: 0 1 2 8192 True
