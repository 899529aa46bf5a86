# An opener opens the file for `open` and FileIO: it is given the flags of the mode, and gives a descriptor.
# not under: threads=virtual
import io
import os

seen = []


def opener(path, flags):
    seen.append((path, flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND | os.O_EXCL)))
    return os.open("/dev/null", flags & ~os.O_EXCL)


for mode in ("r", "w", "a", "x", "r+", "rb"):
    with open("any name", mode, opener=opener) as file:
        print(file.name, file.mode)
# expect: any name r
# expect: any name w
# expect: any name a
# expect: any name x
# expect: any name r+
# expect: any name rb
with io.FileIO("any name", "w", opener=opener) as file:
    print(file)  # expect: <_io.FileIO name='any name' mode='wb' closefd=True>
print(seen[0] == ("any name", os.O_RDONLY), seen[1][1] == os.O_WRONLY | os.O_CREAT | os.O_TRUNC, len(seen))
# expect: True True 7
for wrong in (lambda path, flags: "text", lambda path, flags: -2, 3):
    try:
        open("any name", opener=wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError expected integer from opener
# expect: ValueError opener returned -2
# expect: TypeError 'int' object is not callable
print(os.sched_getaffinity(0) != set(), os.getresuid()[0] == os.getuid(), os.system("exit 3") >> 8)
# expect: True True 3
