# Numbers that CPython takes as a C int or a C double, and what the operating system has lost.
import errno
import io
import os
import sys

path = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"ints-{os.getpid()}-{os.urandom(4).hex()}")
open(path, "w").close()


def attempt(function, *args):
    try:
        print(function(*args))
    except (OverflowError, ValueError, OSError, TypeError) as e:
        print(type(e).__name__, e)


for number in (2**70, -(2**31) - 1):
    attempt(lambda: open(path, buffering=number))
    attempt(os.chmod, path, number)
    attempt(os.access, path, number)
    attempt(os.mkdir, path, number)
    attempt(sys.set_int_max_str_digits, number)
    attempt(sys.setrecursionlimit, number)
    attempt(os.strerror, number)
    attempt(chr, number)
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
attempt(open, path, "r", 1.5)  # expect: TypeError 'float' object cannot be interpreted as an integer
attempt(sys.setswitchinterval, 10**400)  # expect: OverflowError int too large to convert to float
attempt(sys.setswitchinterval, -(10**400))  # expect: OverflowError int too large to convert to float
attempt(sys.setswitchinterval, 0)  # expect: ValueError switch interval must be strictly positive
os.remove(path)

buffer = bytearray(4)
print(io.BytesIO(b"abcdef").readinto(buffer), buffer, io.BytesIO(b"x").readinto(buffer), buffer)
# expect: 4 bytearray(b'xbcd') 1 bytearray(b'xbcd')
frame = list(sys._current_frames().values())[0]
print(frame.f_code.co_name)  # expect: <module>

os.mkdir(path)
os.chdir(path)
os.rmdir(path)
attempt(os.getcwd)  # expect: FileNotFoundError [Errno 2] No such file or directory
os.chdir("/")
