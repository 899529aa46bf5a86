"""Paths as text."""

from _os import exists, fspath, getcwd, isdir, isfile, islink, lstat, realpath, stat

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
    "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
    "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
altsep = None
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
supports_unicode_filenames = False
_MODE, _INODE, _DEVICE, _SIZE = 0, 1, 2, 6  # where these stand in what `stat` gives
_ATIME, _MTIME, _CTIME = 10, 11, 12


def _parts_for(path):
    """Return the separator, the dot and two dots in the kind of text that `path` is."""
    return (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")


def isabs(s):
    return fspath(s).startswith(_parts_for(fspath(s))[0])


def normcase(s):
    return fspath(s)


def join(a, *p):
    """Join components; one that is absolute starts anew."""
    path = fspath(a)
    slash = _parts_for(path)[0]
    for part in p:
        if not isinstance(part, (str, bytes)):
            if not hasattr(type(part), "__fspath__"):
                kind = type(part).__name__
                raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {kind!r}")
            part = fspath(part)
        if isinstance(part, str) is not isinstance(path, str):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    """Return (everything before the last slash, everything behind it)."""
    p = fspath(p)
    slash = _parts_for(p)[0]
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Return (path without extension, extension with its dot)."""
    p = fspath(p)
    slash, dot, _ = _parts_for(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = fspath(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def normpath(path):
    """Remove double slashes, dots, and names that are followed by two dots."""
    path = fspath(path)
    slash, dot, dots = _parts_for(path)
    if not path:
        return dot
    front = slash if path.startswith(slash) else path[:0]
    if path.startswith(slash * 2) and not path.startswith(slash * 3):
        front = slash * 2
    kept = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not front and not kept) or (kept and kept[-1] == dots):
            kept.append(part)
        elif kept:
            kept.pop()
    return front + slash.join(kept) or dot


def abspath(path):
    path = fspath(path)
    if not isabs(path):
        here = getcwd()
        path = join(here.encode() if isinstance(path, bytes) else here, path)
    return normpath(path)


def relpath(path, start=None):
    """Return `path` as seen from `start`."""
    if not path:
        raise ValueError("no path specified")
    here = [part for part in abspath(curdir if start is None else start).split(sep) if part]
    there = [part for part in abspath(path).split(sep) if part]
    common = len(commonprefix([here, there]))
    steps = [pardir] * (len(here) - common) + there[common:]
    return join(*steps) if steps else curdir


def commonprefix(m):
    """Return the longest common beginning of texts or lists."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(fspath, m))
    low, high = min(m), max(m)
    for at, part in enumerate(low):
        if part != high[at]:
            return low[:at]
    return low


def commonpath(paths):
    """Return the longest common directory of paths."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = list(map(fspath, paths))
    slash, dot, _ = _parts_for(paths[0])
    if len({path.startswith(slash) for path in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    return (slash if paths[0].startswith(slash) else paths[0][:0]) + slash.join(commonprefix(split_paths))


def expanduser(path):
    """Replace a tilde at the start by the home directory."""
    path = fspath(path)
    if not path.startswith("~") or (len(path) > 1 and path[1] != "/"):
        return path
    from os import environ

    home = environ.get("HOME", "").rstrip("/")
    return (home + path[1:]) or "/"


def expandvars(path):
    """Replace `$NAME` and `${NAME}` by the environment's values."""
    from os import environ

    path = fspath(path)
    found = []
    at = 0
    while at < len(path):
        if path[at] != "$":
            found.append(path[at])
            at += 1
            continue
        if path[at + 1 : at + 2] == "{":
            end = path.find("}", at)
            name, after = (path[at + 2 : end], end + 1) if end >= 0 else ("", at)
        else:
            after = at + 1
            while after < len(path) and (path[after].isalnum() or path[after] == "_"):
                after += 1
            name = path[at + 1 : after]
        if name in environ:
            found.append(environ[name])
            at = after
        else:
            found.append("$")
            at += 1
    return "".join(found)


def getsize(filename):
    return stat(filename)[_SIZE]


def getmtime(filename):
    return stat(filename)[_MTIME]


def getatime(filename):
    return stat(filename)[_ATIME]


def getctime(filename):
    return stat(filename)[_CTIME]


def _lstat_or_none(path):
    try:
        return lstat(path)
    except (OSError, ValueError):
        return None


def lexists(path):
    """Say whether there is such a path, also if it is a link that leads nowhere."""
    return _lstat_or_none(path) is not None


def ismount(path):
    """Say whether another file system begins at a path."""
    here = _lstat_or_none(path)
    if here is None or here[_MODE] & 0o170000 == 0o120000:
        return False
    path = fspath(path)
    there = _lstat_or_none(realpath(join(path, _parts_for(path)[2])))
    return there is not None and (here[_DEVICE] != there[_DEVICE] or here[_INODE] == there[_INODE])


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Say whether two paths lead to the same file."""
    return stat(f1)[_INODE : _DEVICE + 1] == stat(f2)[_INODE : _DEVICE + 1]


def sameopenfile(fp1, fp2):
    """Say whether two descriptors are of the same file."""
    return samefile(fp1, fp2)
