# Files: thousands of lines, and a path from __fspath__.
import os

folder = os.path.join(os.getenv("TMPDIR", "/tmp"), f"files-{os.getpid()}-{os.urandom(4).hex()}")
os.mkdir(folder)
path = os.path.join(folder, "text.txt")
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
