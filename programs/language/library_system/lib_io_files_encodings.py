# Files: encodings, newlines, and the class for each mode.
import os

folder = os.path.join(os.getenv("TMPDIR", "/tmp"), f"files-{os.getpid()}-{os.urandom(4).hex()}")
os.mkdir(folder)
path = os.path.join(folder, "text.txt")


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}".replace(folder, "FOLDER"))


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
os.remove(path)
os.rmdir(folder)
