# Files: open in every mode, reading, writing, seeking, lines, encodings, and what goes wrong.
import errno
import os

folder = os.path.join(os.getenv("TMPDIR", "/tmp"), f"files-{os.getpid()}-{os.urandom(4).hex()}")
os.mkdir(folder)
path = os.path.join(folder, "text.txt")


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}".replace(folder, "FOLDER"))


with open(path, "w") as f:
    print(f.write("first line\nsecond line\n"), f.writable(), f.readable(), f.closed, f.mode)
    # expect: 23 True False False w
    f.writelines(["third\n", "fourth without end"])
    print("by print", 1, 2, file=f)
print(f.closed)  # expect: True
with open(path) as f:
    print(f.read(5), repr(f.readline()), f.tell())  # expect: first ' line\n' 11
    print(f.readlines())  # expect: ['second line\n', 'third\n', 'fourth without endby print 1 2\n']
    print(repr(f.read()), repr(f.readline()))  # expect: '' ''
    print(f.seek(0), f.read(3))  # expect: 0 fir
for number, line in enumerate(open(path), 1):
    print(number, line.rstrip())
# expect: 1 first line
# expect: 2 second line
# expect: 3 third
# expect: 4 fourth without endby print 1 2
with open(path, "a") as f:
    f.write("appended\n")
with open(path) as f:
    lines = list(f)
print(len(lines), lines[-1])
# expect: 5 appended
# expect:
with open(path, "rb") as f:
    print(f.read(4), f.readline(), f.tell(), f.seek(-9, 2), f.read(), f.mode)
    # expect: b'firs' b't line\n' 11 60 b'appended\n' rb
with open(path, "r+") as f:
    f.write("FIRST")
    f.seek(0)
    print(f.readline())
    # expect: FIRST line
    # expect:
with open(path, "r+b") as f:
    f.seek(6)
    f.write(b"LINE")
    f.seek(0)
    print(f.readline(), f.truncate(11))  # expect: b'FIRST LINE\n' 11
print(os.path.getsize(path))  # expect: 11
with open(path, "wb") as f:
    print(f.write(b"\xff\x00\n"), f.write(bytearray(b"abc")))  # expect: 3 3
with open(path, "rb") as f:
    buffer = bytearray(4)
    print(f.readinto(buffer), buffer, list(f))  # expect: 4 bytearray(b'\xff\x00\na') [b'bc']
with open(path, "w+", encoding="latin-1") as f:
    f.write("é")
with open(path, "rb") as f:
    print(f.read())  # expect: b'\xe9'
attempt(open(path).read)
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data
with open(path, errors="replace") as f:
    print(f.read(), f.encoding, f.errors)  # expect: � UTF-8 replace
with open(path, "w", newline="") as f:
    f.write("a\r\nb\rc\n")
with open(path) as f:
    print(f.readlines(), f.newlines)  # expect: ['a\n', 'b\n', 'c\n'] ('\r', '\n', '\r\n')
with open(path, newline="") as f:
    print(f.readlines())  # expect: ['a\r\n', 'b\r', 'c\n']
with open(path, "w", newline="\r\n") as f:
    f.write("x\ny\n")
with open(path, "rb", buffering=0) as f:
    print(f.read(), type(f).__name__)  # expect: b'x\r\ny\r\n' FileIO
for mode in ("r", "rb", "w", "wb", "r+b"):
    with open(path, mode) as f:
        print(mode, type(f).__name__, f.readable(), f.writable(), f.seekable(), f.isatty(), f.fileno() > 2)
# expect: r TextIOWrapper True False True False True
# expect: rb BufferedReader True False True False True
# expect: w TextIOWrapper False True True False True
# expect: wb BufferedWriter False True True False True
# expect: r+b BufferedRandom True True True False True

# errors
attempt(open, os.path.join(folder, "missing"))
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'FOLDER/missing'
attempt(open, os.path.join(folder, "no", "such", "folder"), "w")
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'FOLDER/no/such/folder'
attempt(open, folder)  # expect: IsADirectoryError: [Errno 21] Is a directory: 'FOLDER'
attempt(open, path, "x")  # expect: FileExistsError: [Errno 17] File exists: 'FOLDER/text.txt'
attempt(open, path, "q")  # expect: ValueError: invalid mode: 'q'
attempt(open, path, "rw")  # expect: ValueError: must have exactly one of create/read/write/append mode
attempt(open, path, "b")
# expect: ValueError: Must have exactly one of create/read/write/append mode and at most one plus
attempt(open, path, "rbt")  # expect: ValueError: can't have text and binary mode at once
attempt(open, path, "rb", encoding="utf-8")  # expect: ValueError: binary mode doesn't take an encoding argument
attempt(open, path, "rb", errors="strict")  # expect: ValueError: binary mode doesn't take an errors argument
attempt(open, path, "r", 0)  # expect: ValueError: can't have unbuffered text I/O
attempt(open, path, encoding="no-such")  # expect: LookupError: unknown encoding: no-such
attempt(open, 3.5)  # expect: TypeError: expected str, bytes or os.PathLike object, not float
attempt(open, None)  # expect: TypeError: expected str, bytes or os.PathLike object, not NoneType
attempt(open, "nul\0byte")  # expect: ValueError: embedded null byte
attempt(open)  # expect: TypeError: open() missing required argument 'file' (pos 1)
try:
    open(os.path.join(folder, "missing"))
except OSError as error:
    print(error.errno == errno.ENOENT, error.strerror, error.filename == os.path.join(folder, "missing"))
    # expect: True No such file or directory True
f = open(path, "w")
attempt(f.read)  # expect: UnsupportedOperation: not readable
attempt(f.write, 5)  # expect: TypeError: write() argument must be str, not int
attempt(f.write, b"bytes")  # expect: TypeError: write() argument must be str, not bytes
f.close()
f.close()
attempt(f.write, "x")  # expect: ValueError: I/O operation on closed file.
attempt(f.__enter__)  # expect: ValueError: I/O operation on closed file.
attempt(next, iter(open(path)))  # expect: StopIteration:
attempt(f.readline)  # expect: ValueError: I/O operation on closed file.
f = open(path, "rb")
attempt(f.write, b"x")  # expect: UnsupportedOperation: write
attempt(f.seek, -1)  # expect: OSError: [Errno 22] Invalid argument
f.close()
attempt(open(path, "wb").write, "text")  # expect: TypeError: a bytes-like object is required, not 'str'


# an exception inside of a with block closes the file
try:
    with open(path, "w") as f:
        f.write("kept")
        raise KeyError("inside")
except KeyError:
    print(f.closed, open(path).read())  # expect: True kept


# a file that nobody holds any more is closed and its text written
def careless():
    open(path, "w").write("flushed by the end of its last reference")


careless()
print(open(path).read())  # expect: flushed by the end of its last reference

# text in pieces
with open(path, "w") as f:
    for i in range(3000):
        f.write(f"line {i}\n")
total = 0
with open(path) as f:
    for line in f:
        total += len(line)
print(total, os.stat(path).st_size)  # expect: 28890 28890
with open(path) as f:
    print(sum(1 for line in f if line.endswith("9\n")))  # expect: 300


class Custom:
    def __fspath__(self):
        return path


print(open(Custom()).readline())
# expect: line 0
# expect:
os.remove(path)
os.rmdir(folder)
print(os.path.exists(folder))  # expect: False
