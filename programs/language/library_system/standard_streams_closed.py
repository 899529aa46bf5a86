# A standard stream can be detached, wrapped and closed like others; it has attributes.
import io
import sys


def attempt(function, *args):
    try:
        print(function(*args), file=sys.stderr)
    except (OSError, ValueError) as error:
        print(type(error).__name__, error, file=sys.stderr)


sys.stdout.tag = "kept"
attempt(lambda: (sys.stdout.tag, sys.stdout.closed, sys.stdout.mode, sys.stdin.mode, sys.stdin.buffer.mode))
# expect stderr: ('kept', False, 'w', 'r', 'rb')
print("plain")  # expect: plain
sys.stdout.flush()
wrapped = io.TextIOWrapper(sys.stdout.buffer, encoding="ascii", errors="replace", line_buffering=True)
print("wrapped \xe9", file=wrapped)  # expect: wrapped ?
attempt(wrapped.fileno)  # expect stderr: 1
first = sys.stdout
sys.stdout = io.TextIOWrapper(first.detach(), encoding="ascii", errors="backslashreplace")
print("detached \xe9")  # expect: detached \xe9
attempt(first.write, "x")  # expect stderr: ValueError underlying buffer has been detached
attempt(lambda: first.buffer)  # expect stderr: None
octets = bytearray(3)
attempt(sys.stdin.buffer.readinto, octets)  # expect stderr: 3
attempt(io.TextIOWrapper(sys.stdin.buffer).read)  # expect stderr: ut
with sys.stdout:
    pass
attempt(print, "never")  # expect stderr: ValueError I/O operation on closed file.
# stdin: input
