# Files: written, read, appended to and updated, as text and as bytes.
import os

folder = os.path.join(os.getenv("TMPDIR", "/tmp"), f"files-{os.getpid()}-{os.urandom(4).hex()}")
os.mkdir(folder)
path = os.path.join(folder, "text.txt")
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
os.remove(path)
os.rmdir(folder)
