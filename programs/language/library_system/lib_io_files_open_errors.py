# Files: what open() refuses.
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


with open(path, "w", newline="\r\n") as f:
    f.write("x\ny\n")
# errors
attempt(open, os.path.join(folder, "missing"))
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'FOLDER/missing'
attempt(open, os.path.join(folder, "no", "such", "folder"), "w")
# expect: FileNotFoundError: [Errno 2] No such file or directory: 'FOLDER/no/such/folder'
attempt(open, folder)  # expect: IsADirectoryError: [Errno 21] Is a directory: 'FOLDER'
attempt(open, path, "x")  # expect: FileExistsError: [Errno 17] File exists: 'FOLDER/text.txt'
attempt(open, path, "")
# expect: ValueError: Must have exactly one of create/read/write/append mode and at most one plus
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
os.remove(path)
os.rmdir(folder)
