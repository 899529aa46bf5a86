"""Regular expressions."""

import enum

import _re
from _re import Match, Pattern, escape

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template",
    "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
    "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
]


class error(Exception):
    """A pattern or a replacement is wrong: says what, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


@enum.global_enum
class RegexFlag(enum.IntFlag):
    """How a pattern is read and matched."""

    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    __str__ = object.__str__


_cache = {}
_CACHE_SIZE = 512


def compile(pattern, flags=0):
    """Return the pattern, ready to be used."""
    return _compile(pattern, flags)


def _compile(pattern, flags):
    if not isinstance(flags, int):
        raise TypeError(f"unsupported operand type(s) for &: '{type(flags).__name__}' and 'RegexFlag'")
    flags = int(flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        if not hasattr(type(pattern), "__hash__") or type(pattern).__hash__ is None:
            raise TypeError(f"unhashable type: {type(pattern).__name__!r}")
        raise TypeError("first argument must be string or compiled pattern")
    key = (type(pattern), pattern, flags)
    found = _cache.get(key)
    if found is None:
        if flags & RegexFlag.TEMPLATE:
            _warn_of("The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag", "Don't use it.")
        found = _re.compile(pattern, flags)
        if len(_cache) >= _CACHE_SIZE:
            _cache.clear()
        _cache[key] = found
    return found


def match(pattern, string, flags=0):
    """Match at the start of the text."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match all of the text."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Match anywhere in the text."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Return the text with the matches replaced."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """Return (the text with the matches replaced, how many there were)."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Return what stands between the matches."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return all matches, as texts or tuples of groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def purge():
    """Forget the patterns that were compiled."""
    _cache.clear()


def template(pattern, flags=0):
    """As `compile`; deprecated."""
    _warn_of("The re.template() function is deprecated as it is an undocumented function", "Use re.compile() instead.")
    return _compile(pattern, flags)


def _warn_of(what, instead):
    import warnings

    warnings.warn(f"{what} without an obvious purpose. {instead}", DeprecationWarning, 2)


class Scanner:
    """Splits a text into the parts that patterns describe; each has an action that makes a value of a part."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [compile(phrase, flags) for phrase, _ in lexicon]

    def scan(self, string):
        """Return the values of the parts, and the rest that no pattern fits."""
        result = []
        at = 0
        while True:
            for pattern, (_, action) in zip(self._patterns, self.lexicon):
                found = pattern.match(string, at)
                if found is not None:
                    break
            if found is None or found.end() == at:
                return result, string[at:]
            at = found.end()
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
