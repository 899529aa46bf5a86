# os: descriptors, links, times, processes, the environment as bytes; tuples with names and hidden fields.
# not under: threads=virtual
import os
import time

folder = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"calls-{os.getpid()}-{os.urandom(4).hex()}")
os.mkdir(folder)
home = os.getcwd()
os.chdir(folder)


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


number = os.open("f", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
print(os.write(number, b"hello world"), os.lseek(number, 0, os.SEEK_SET), os.read(number, 5), os.pread(number, 3, 6))
# expect: 11 0 b'hello' b'wor'
os.ftruncate(number, 4)
print(os.fstat(number) == os.stat("f"), os.stat("f").st_size, oct(os.stat("f").st_mode), os.isatty(number))
# expect: True 4 0o100600 False
os.close(number)
attempt(os.close, number)  # expect: OSError: [Errno 9] Bad file descriptor
attempt(os.open, "missing", os.O_RDONLY)  # expect: FileNotFoundError: [Errno 2] No such file or directory: 'missing'
attempt(os.open)  # expect: TypeError: open() missing required argument 'path' (pos 1)
attempt(os.write, 1, "text")  # expect: TypeError: a bytes-like object is required, not 'str'
attempt(os.read, 0, -1)  # expect: OSError: [Errno 22] Invalid argument
os.symlink("f", "link")
os.link("f", "hard")
print(os.readlink("link"), os.stat("hard").st_nlink, os.stat("link", follow_symlinks=False) == os.lstat("link"))
# expect: f 2 True
attempt(os.link, "missing", "x")  # expect: FileNotFoundError: [Errno 2] No such file or directory: 'missing' -> 'x'
os.utime("f", (1, 2))
found = os.stat("f")
print(found.st_mtime, found.st_mtime_ns, found[8], len(found), found.n_fields, found.__match_args__[-1])
# expect: 2.0 2000000000 2 10 19 st_size
attempt(os.utime, "f", (1,))  # expect: TypeError: utime: 'times' must be either a tuple of two ints or None
print(repr(found)[:15], type(found), type(os.uname()), len(os.times()), os.terminal_size((80, 24)))
# expect: os.stat_result( <class 'os.stat_result'> <class 'posix.uname_result'> 5 os.terminal_size(columns=80, lines=24)
attempt(os.terminal_size, (1,))  # expect: TypeError: os.terminal_size() takes a 2-sequence (1-sequence given)
attempt(os.stat, 1.5)  # expect: TypeError: stat: path should be string, bytes, os.PathLike or integer, not float
attempt(os.stat)  # expect: TypeError: stat() missing required argument 'path' (pos 1)
print(os.system("exit 3"), os.system("kill -9 $$"), os.waitstatus_to_exitcode(768), os.WTERMSIG(9), os.EX_USAGE)
# expect: 768 9 3 9 64
with os.popen("echo out; exit 2") as pipe:
    print(pipe.read(), end="")
# expect: out
print(os.popen("exit 2").close(), os.popen("true").close())  # expect: 512 None
with os.popen("cat > written", "w") as pipe:
    pipe.write("data")
print(open("written").read())  # expect: data
attempt(os.popen, 1)  # expect: TypeError: invalid cmd type (<class 'int'>, expected string)
os.environ["MINI_PY"] = "é"
print(os.environb[b"MINI_PY"], os.popen("echo $MINI_PY").read(), end="")  # expect: b'\xc3\xa9' é
attempt(os.environ.__setitem__, "a=b", "1")  # expect: ValueError: illegal environment variable name
attempt(os.environ.__setitem__, "a", 1)  # expect: TypeError: str expected, not int
print((os.environ | {"MORE": "1"})["MORE"], os.getenvb(b"MISSING", b"?"), os.get_exec_path({"PATH": "a:b"}))
# expect: 1 b'?' ['a', 'b']
reader, writer = os.pipe()
os.write(writer, b"abc")
os.close(writer)
with os.fdopen(reader, "rb") as stream:
    print(stream.read())
# expect: b'abc'
os.renames("f", "one/two/f")
with os.scandir("one") as entries:
    print([(entry, entry.path, entry.is_dir(), entry.inode() == entry.stat().st_ino) for entry in entries])
# expect: [(<DirEntry 'two'>, 'one/two', True, True)]
print([(top, names, files) for top, names, files, _ in os.fwalk("one")], list(os.walk(b"one", topdown=False)))
# expect: [('one', ['two'], []), ('one/two', [], ['f'])] [(b'one/two', [], [b'f']), (b'one', [b'two'], [])]


class Named:
    def __fspath__(self):
        return "one"


print(os.listdir(Named()), os.stat in os.supports_fd, os.sysconf("SC_PAGESIZE") > 0, os.getuid() >= 0)
# expect: ['two'] True True True
attempt(os.DirEntry)  # expect: TypeError: cannot create 'posix.DirEntry' instances
for name in ("link", "hard", "written", "one/two/f"):
    os.unlink(name)
os.removedirs("one/two")
print(os.listdir(b"."), os.path.getmtime(".") <= time.time() + 1)  # expect: [] True
os.chdir(home)
os.rmdir(folder)
