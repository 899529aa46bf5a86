"""The operating system: files and their names, the environment, what is known of the process and of others."""

import abc
import posixpath as path
import sys
from collections.abc import Mapping, MutableMapping
from posix import *
from posix import _exit, _start_shell
from posix import environ as _environment

sys.modules["os.path"] = path

name = "posix"
sep = "/"
altsep = None
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
GenericAlias = type(list[int])

supports_bytes_environ = True
supports_dir_fd = {access, chmod, chown, link, mkdir, mkfifo, open, readlink, rename, replace, rmdir, stat, symlink,
                   unlink, utime}  # fmt: skip
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, listdir, pathconf, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chown, link, stat, utime}


class PathLike(abc.ABC):
    """What has `__fspath__`."""

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    """The environment, as text or as bytes. What is changed here only this program sees, and what it starts."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self._data = data
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        pairs = [f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}" for key, value in self._data.items()]
        return f"environ({{{', '.join(pairs)}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return dict(self) | dict(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return dict(other) | dict(self) if isinstance(other, Mapping) else NotImplemented


def _encoded(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode("utf-8", "surrogateescape")


def _decoded(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


environ = _Environ(_environment, _encoded, _decoded, _encoded, _decoded)
environb = _Environ(_environment, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def get_exec_path(env=None):
    """Return the directories in which programs are looked for."""
    if env is None:
        env = environ
    try:
        found = env.get("PATH")
    except TypeError:
        found = None
    try:
        octets = env[b"PATH"]
    except (KeyError, TypeError):
        octets = None
    if found is not None and octets is not None:
        raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
    chosen = found if octets is None else octets
    return fsdecode(defpath if chosen is None else chosen).split(pathsep)


def execl(file, *args):
    execv(file, args)


def execle(file, *args):
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    execvp(file, args)


def execlpe(file, *args):
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    _execvpe(file, args)


def execvpe(file, args, env):
    _execvpe(file, args, env)


def _execvpe(file, args, env=None):
    """Run a program in this process, looked for where the environment says."""
    run, rest = (execve, (args, env)) if env is not None else (execv, (args,))
    if path.dirname(file):
        run(file, *rest)
        return
    problem = None
    for directory in get_exec_path(env):
        where = path.join(fsencode(directory), file) if isinstance(file, bytes) else path.join(directory, file)
        try:
            run(where, *rest)
        except (FileNotFoundError, NotADirectoryError) as missing:
            last = missing
        except OSError as other:
            problem = problem or other
    raise problem or last


def _spawnvef(mode, file, args, env, run):
    """Start a program as a process; return its number, or its exit status if it is waited for."""
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    pid = fork()
    if not pid:
        try:
            run(file, args) if env is None else run(file, args, env)
        except:
            _exit(127)
    if mode == P_NOWAIT:
        return pid
    while True:
        done, status = waitpid(pid, 0)
        if WIFSTOPPED(status):
            continue
        return waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    return _spawnvef(mode, file, args, None, execv)


def spawnve(mode, file, args, env):
    return _spawnvef(mode, file, args, env, execve)


def spawnvp(mode, file, args):
    return _spawnvef(mode, file, args, None, execvp)


def spawnvpe(mode, file, args, env):
    return _spawnvef(mode, file, args, env, execvpe)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    return spawnvpe(mode, file, args[:-1], args[-1])


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass  # another thread was faster
        if tail in (curdir, b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty directory and those above it that become empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making the directories above the new name and removing empty ones above the old."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Return an iterator over (directory, names of directories, names of files) for `top` and everything below."""
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    try:
        entries = list(scandir(top))
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    directories = [entry.name for entry in entries if _asked(entry.is_dir)]
    files = [entry.name for entry in entries if not _asked(entry.is_dir)]
    if topdown:
        yield top, directories, files
    for name in directories:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from _walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, directories, files


def _asked(question):
    """Return the answer to a question about an entry, False if the system refuses one."""
    try:
        return question()
    except OSError:
        return False


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """As `walk`, with a descriptor of each directory; a link that takes its place meanwhile is not followed."""
    top = fspath(top)
    before = None if follow_symlinks else stat(top, follow_symlinks=False, dir_fd=dir_fd)
    descriptor = open(top, O_RDONLY, dir_fd=dir_fd)
    try:
        if before is None or (before.st_mode & 0o170000 == 0o040000 and path.samestat(before, stat(descriptor))):
            yield from _fwalk(descriptor, top, topdown, onerror, follow_symlinks)
    finally:
        close(descriptor)


def _fwalk(descriptor, top, topdown, onerror, follow_symlinks):
    directories, files = [], []
    for name in listdir(descriptor):
        shown = fsencode(name) if isinstance(top, bytes) else name
        try:
            is_directory = stat(name, dir_fd=descriptor).st_mode & 0o170000 == 0o040000
        except OSError:
            is_directory = False
        (directories if is_directory else files).append(shown)
    if topdown:
        yield top, directories, files, descriptor
    for name in directories:
        try:
            before = None if follow_symlinks else stat(name, dir_fd=descriptor, follow_symlinks=False)
            below = open(name, O_RDONLY, dir_fd=descriptor)
        except OSError as problem:
            if onerror is not None:
                onerror(problem)
            continue
        try:
            if before is None or path.samestat(before, stat(below)):
                yield from _fwalk(below, path.join(top, name), topdown, onerror, follow_symlinks)
        finally:
            close(below)
    if not topdown:
        yield top, directories, files, descriptor


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io

    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def popen(cmd, mode="r", buffering=-1):
    """Start a shell command; return the text file that it writes to, or reads from with mode "w"."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    reader, writer = pipe()
    ours, its = (reader, writer) if mode == "r" else (writer, reader)
    try:
        number = _start_shell(cmd, its, 1 if mode == "r" else 0)
    finally:
        close(its)
    return _wrap_close(fdopen(ours, mode, buffering), number)


class _wrap_close:
    """A file whose `close` waits for the process at its other end."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        status = waitpid(self._proc, 0)[1]
        return waitstatus_to_exitcode(status) << 8 if status else None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


__all__ = [name for name in globals() if not name.startswith("_") and name not in (
    "abc", "sys", "Mapping", "MutableMapping", "GenericAlias", "PathLike")] + ["PathLike", "_exit"]  # fmt: skip
