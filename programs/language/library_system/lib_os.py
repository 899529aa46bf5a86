# os: paths, directories, the environment.
import errno
import os
import os.path

print(os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.extsep, os.devnull)
# expect: / '\n' posix . .. . /dev/null
print(os.path.join("a", "b", "c.txt"), os.path.join("a/", "b"), os.path.join("a", "/b"), os.path.join("a", ""))
# expect: a/b/c.txt a/b /b a/
for path in ("/usr/lib/file.tar.gz", "file", ".hidden", "a/.b/c", "dir/", "/", "a.b/c", "..x.y"):
    print(os.path.split(path), os.path.splitext(path), os.path.basename(path), repr(os.path.dirname(path)))
# expect: ('/usr/lib', 'file.tar.gz') ('/usr/lib/file.tar', '.gz') file.tar.gz '/usr/lib'
# expect: ('', 'file') ('file', '') file ''
# expect: ('', '.hidden') ('.hidden', '') .hidden ''
# expect: ('a/.b', 'c') ('a/.b/c', '') c 'a/.b'
# expect: ('dir', '') ('dir/', '')  'dir'
# expect: ('/', '') ('/', '')  '/'
# expect: ('a.b', 'c') ('a.b/c', '') c 'a.b'
# expect: ('', '..x.y') ('..x', '.y') ..x.y ''
for path in ("a//b/./c/../d", "/../x", "", ".", "../a/..", "//x", "///y", "a/b/../../.."):
    print(repr(path), os.path.normpath(path))
# expect: 'a//b/./c/../d' a/b/d
# expect: '/../x' /x
# expect: '' .
# expect: '.' .
# expect: '../a/..' ..
# expect: '//x' //x
# expect: '///y' /y
# expect: 'a/b/../../..' ..
print(
    os.path.isabs("/a"), os.path.isabs("a"), os.path.abspath("/a/../b"), os.path.abspath("x") == os.getcwd() + "/x"
)  # expect: True False /b True
print(
    os.path.relpath("/a/b/c", "/a/d"), os.path.commonprefix(["abcd", "abef"]), os.path.commonpath(["/a/b", "/a/c"])
)  # expect: ../b/c ab /a
print(os.path.join(b"a", b"b"), os.path.basename(b"x/y"))  # expect: b'a/b' b'y'

folder = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"os-{os.getpid()}-{os.urandom(4).hex()}")
os.makedirs(os.path.join(folder, "one", "two"))
with open(os.path.join(folder, "f.txt"), "w") as f:
    f.write("12345")
print(sorted(os.listdir(folder)), os.path.isfile(os.path.join(folder, "f.txt")), os.path.isdir(folder))
# expect: ['f.txt', 'one'] True True
print(os.path.getsize(os.path.join(folder, "f.txt")), os.stat(os.path.join(folder, "f.txt")).st_size)  # expect: 5 5
for top, directories, files in os.walk(folder):
    print(os.path.relpath(top, folder), sorted(directories), sorted(files))
# expect: . ['one'] ['f.txt']
# expect: one ['two'] []
# expect: one/two [] []
print(sorted((entry.name, entry.is_dir()) for entry in os.scandir(folder)))  # expect: [('f.txt', False), ('one', True)]
os.rename(os.path.join(folder, "f.txt"), os.path.join(folder, "g.txt"))
print(os.path.exists(os.path.join(folder, "f.txt")), os.path.exists(os.path.join(folder, "g.txt")))
# expect: False True


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except OSError as error:
        print(type(error).__name__, errno.errorcode[error.errno], str(error).replace(folder, "FOLDER"))
    except Exception as error:
        print(type(error).__name__, error)


attempt(os.listdir, folder + "/missing")
# expect: FileNotFoundError ENOENT [Errno 2] No such file or directory: 'FOLDER/missing'
attempt(os.mkdir, folder)  # expect: FileExistsError EEXIST [Errno 17] File exists: 'FOLDER'
attempt(os.rmdir, folder)  # expect: OSError ENOTEMPTY [Errno 39] Directory not empty: 'FOLDER'
attempt(os.remove, folder + "/missing")
# expect: FileNotFoundError ENOENT [Errno 2] No such file or directory: 'FOLDER/missing'
attempt(os.rename, folder + "/missing", folder + "/x")
# expect: FileNotFoundError ENOENT [Errno 2] No such file or directory: 'FOLDER/missing' -> 'FOLDER/x'
attempt(os.makedirs, folder)  # expect: FileExistsError EEXIST [Errno 17] File exists: 'FOLDER'
attempt(os.makedirs, folder, exist_ok=True)  # expect: None
attempt(os.stat, folder + "/missing")
# expect: FileNotFoundError ENOENT [Errno 2] No such file or directory: 'FOLDER/missing'
attempt(os.path.join, "a", 5)  # expect: TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
attempt(os.fspath, 5)  # expect: TypeError expected str, bytes or os.PathLike object, not int
attempt(os.urandom, -1)  # expect: ValueError negative argument not allowed
os.remove(os.path.join(folder, "g.txt"))
os.removedirs(os.path.join(folder, "one", "two"))
print(os.path.exists(folder))  # expect: False

os.environ["MINE"] = "value"
print(os.environ["MINE"], os.getenv("MINE"), "MINE" in os.environ, os.getenv("NOT_THERE", "default"))
# expect: value value True default
del os.environ["MINE"]
print(os.environ.get("MINE"), os.environ.pop("MINE", 1))  # expect: None 1
try:
    os.environ["NOT_THERE"]
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'NOT_THERE'
try:
    os.environ["X"] = 5
except TypeError as error:
    print(error)  # expect: str expected, not int
print(os.getpid() > 0, os.cpu_count() > 0, len(os.urandom(8)), type(os.urandom(1)).__name__)
# expect: True True 8 bytes
print(errno.ENOENT, errno.EEXIST, errno.errorcode[errno.EACCES], os.strerror(errno.ENOENT))
# expect: 2 17 EACCES No such file or directory


class Path:
    def __init__(self, text):
        self.text = text

    def __fspath__(self):
        return self.text


print(os.fspath(Path("a/b")), os.path.basename(Path("a/b")), isinstance(Path("a"), os.PathLike), os.fsencode("é"))
# expect: a/b b True b'\xc3\xa9'
