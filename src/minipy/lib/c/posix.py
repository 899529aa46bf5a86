"""The calls of the operating system."""

from sys import modules as _modules
from _classes import built_in as _built_in, show_as as _show_as
from _os import environ_items as _environ_items, fspath
from _posix import *
from _posix import _constants, _execve, _exit, _fork, _start_shell as _start
from _posix import (
    fstat as _fstat,
    fstatvfs as _fstatvfs,
    get_terminal_size as _get_terminal_size,
    lstat as _lstat,
    sched_getaffinity as _sched_getaffinity,
    stat as _stat,
    statvfs as _statvfs,
    times as _times,
    uname as _uname,
)
from _struct_sequence import struct_sequence as _struct_sequence
from _thread import report_unraisable as _report_unraisable

globals().update({name: value if isinstance(value, int) else dict(value) for name, value in _constants()})
error = OSError
environ = dict(_environ_items())  # bytes, as the program was started with them
_environment = dict(environ)  # that of the processes which it starts

_STAT = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
         "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev")  # fmt: skip
_STATVFS = ("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag",
            "f_namemax", "f_fsid")  # fmt: skip
_TIMES = ("user", "system", "children_user", "children_system", "elapsed")

stat_result = _struct_sequence("os.stat_result", _STAT, 10, 3)
statvfs_result = _struct_sequence("os.statvfs_result", _STATVFS, 10)
times_result = _struct_sequence("posix.times_result", _TIMES, 5)
uname_result = _struct_sequence("posix.uname_result", ("sysname", "nodename", "release", "version", "machine"), 5)
terminal_size = _struct_sequence("os.terminal_size", ("columns", "lines"), 2)


@_built_in
def stat(*args, **kwargs):
    return stat_result(_stat(*args, **kwargs))


@_built_in
def lstat(*args, **kwargs):
    return stat_result(_lstat(*args, **kwargs))


@_built_in
def sched_getaffinity(pid, /):
    return set(_sched_getaffinity(pid))


_before, _after_in_parent, _after_in_child = [], [], []


@_built_in
def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    given = [hook for hook in (before, after_in_child, after_in_parent) if hook is not None]
    if not given:
        raise TypeError("At least one argument is required.")
    for hook in given:
        if not callable(hook):
            raise TypeError(f"'{type(hook).__name__}' object is not callable")
    for hooks, hook in ((_before, before), (_after_in_child, after_in_child), (_after_in_parent, after_in_parent)):
        if hook is not None:
            hooks.append(hook)


def _call_hooks(hooks):
    for hook in hooks:
        try:
            hook()
        except BaseException as error:
            error.__traceback__ = error.__traceback__.tb_next  # without this function's own entry
            _report_unraisable("Exception ignored in", hook, error)


@_built_in
def fork():
    _call_hooks(_before[::-1])
    pid = _fork()
    if pid == 0 and "threading" in _modules:
        _modules["threading"]._after_fork()
    _call_hooks(_after_in_parent if pid else _after_in_child)
    return pid


def _program_args(name, path, args):
    if not isinstance(args, (tuple, list)):
        raise TypeError(f"{name}() arg 2 must be a tuple or list")
    if not args:
        raise ValueError(f"{name}() arg 2 must not be empty")
    encoded = tuple([_fsencoded(arg) for arg in args])
    if not encoded[0]:
        raise ValueError(f"{name}() arg 2 first element cannot be empty")
    return encoded


@_built_in
def execv(path, argv, /):
    pairs = tuple([part for pair in _environment.items() for part in pair])
    _execve(path, _program_args("execv", path, argv), pairs)


@_built_in
def execve(path, argv, env):
    args = _program_args("execve", path, argv)
    pairs = [(_fsencoded(key), _fsencoded(value)) for key, value in env.items()]
    for key, value in pairs:
        if not key or b"=" in key:
            raise ValueError("illegal environment variable name")
    _execve(path, args, tuple([part for pair in pairs for part in pair]))


@_built_in
def wait():
    return waitpid(-1, 0)


@_built_in
def fstat(*args, **kwargs):
    return stat_result(_fstat(*args, **kwargs))


@_built_in
def statvfs(*args, **kwargs):
    return statvfs_result(_statvfs(*args, **kwargs))


@_built_in
def fstatvfs(*args, **kwargs):
    return statvfs_result(_fstatvfs(*args, **kwargs))


@_built_in
def times(*args, **kwargs):
    return times_result(_times(*args, **kwargs))


@_built_in
def uname(*args, **kwargs):
    return uname_result(_uname(*args, **kwargs))


@_built_in
def get_terminal_size(*args, **kwargs):
    return terminal_size(_get_terminal_size(*args, **kwargs))


@_built_in
def putenv(name, value, /):
    name, value = _fsencoded(name), _fsencoded(value)
    if b"=" in name:
        raise ValueError("illegal environment variable name")
    _environment[name] = value


@_built_in
def unsetenv(name, /):
    name = _fsencoded(name)
    if b"=" in name or not name:
        raise OSError(22, "Invalid argument")
    _environment.pop(name, None)


def _fsencoded(text):
    octets = fspath(text)
    if isinstance(octets, str):
        octets = octets.encode("utf-8", "surrogateescape")
    if b"\0" in octets:
        raise ValueError("embedded null byte")
    return octets


def _start_shell(command, *ends):
    """Start a process; see `_posix`. Its number."""
    pairs = tuple([part for pair in _environment.items() for part in pair])
    return _start(command, pairs, *ends)


@_built_in
def system(command):
    return waitpid(_start_shell(_fsencoded(command)), 0)[1]


class DirEntry:
    """A name that `scandir` has found."""

    def __new__(cls):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(0o100000, follow_symlinks)

    def is_symlink(self):
        return self._is(0o120000, False)

    def _is(self, kind, follows):
        try:
            return self.stat(follow_symlinks=follows).st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __class_getitem__(cls, item, /):
        from types import GenericAlias

        return GenericAlias(cls, item)


class ScandirIterator:
    """An iterator over the entries of a directory, with an end that can come early."""

    def __new__(cls):
        raise TypeError("cannot create 'posix.ScandirIterator' instances")

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


_show_as("posix.DirEntry", DirEntry, is_final=True, is_sealed=False)
_show_as("posix.ScandirIterator", ScandirIterator, is_final=True, is_sealed=False)


@_built_in
def scandir(path=None):
    directory = "." if path is None else path if isinstance(path, int) else fspath(path)
    found = object.__new__(ScandirIterator)
    found._entries = iter([_entry(directory, name) for name in listdir(directory)])
    return found


def _entry(directory, name):
    entry = object.__new__(DirEntry)
    slash = b"/" if isinstance(name, bytes) else "/"
    entry.name = name
    if isinstance(directory, int):
        entry.path = name
    else:
        entry.path = directory + name if directory.endswith(slash) else directory + slash + name
    return entry


