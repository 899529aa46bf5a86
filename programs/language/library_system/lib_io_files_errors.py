# Files: what an open and a closed file refuses.
import os

folder = os.path.join(os.getenv("TMPDIR", "/tmp"), f"files-{os.getpid()}-{os.urandom(4).hex()}")
os.mkdir(folder)
path = os.path.join(folder, "text.txt")


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}".replace(folder, "FOLDER"))


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
os.remove(path)
os.rmdir(folder)
