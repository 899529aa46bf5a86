# Files: closed by with, also after an exception, and by the end of the last reference.
import os

folder = os.path.join(os.getenv("TMPDIR", "/tmp"), f"files-{os.getpid()}-{os.urandom(4).hex()}")
os.mkdir(folder)
path = os.path.join(folder, "text.txt")
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
os.remove(path)
os.rmdir(folder)
