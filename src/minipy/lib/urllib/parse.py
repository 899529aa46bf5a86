"""URLs and their parts, and quoting of what may not stand in them as it is."""

from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
           "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
           "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]  # fmt: skip

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]  # fmt: skip
uses_netloc = [*uses_relative, "telnet", "snews", "rsync", "nfs", "git", "git+ssh"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_NEVER = ("\t", "\r", "\n")


class _Netloc:
    """The parts of `user:password@host:port`."""

    __slots__ = ()

    def _split(self):
        userinfo, at, place = self.netloc.rpartition(type(self.netloc)(self._signs[0]))
        colon, left, right = [type(self.netloc)(sign) for sign in self._signs[1:]]
        user, has_password, password = userinfo.partition(colon)
        _, is_bracketed, inner = place.partition(left)
        if is_bracketed:
            host, _, rest = inner.partition(right)
            _, _, port = rest.partition(colon)
        else:
            host, _, port = place.partition(colon)
        return user if at else None, password if has_password else None, host or None, port or None

    @property
    def username(self):
        return self._split()[0]

    @property
    def password(self):
        return self._split()[1]

    @property
    def hostname(self):
        host = self._split()[2]
        if host is None:
            return None
        name, percent, zone = host.partition(type(host)(self._percent))
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._split()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(port)
        if number > 65535:
            raise ValueError("Port out of range 0-65535")
        return number


class _Text:
    __slots__ = ()
    _signs = "@:[]"
    _percent = "%"

    def encode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*[part.encode(encoding, errors) for part in self])


class _Octets:
    __slots__ = ()
    _signs = (b"@", b":", b"[", b"]")
    _percent = b"%"

    def decode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*[part.decode(encoding, errors) for part in self])


class _Split(namedtuple("_Split", "scheme netloc path query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class _Parse(namedtuple("_Parse", "scheme netloc path params query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class _Defrag(namedtuple("_Defrag", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return self.url + type(self.url)(self._hash) + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Text):
    __slots__ = ()


class SplitResultBytes(_Split, _Octets):
    __slots__ = ()


class ParseResult(_Parse, _Text):
    __slots__ = ()


class ParseResultBytes(_Parse, _Octets):
    __slots__ = ()


class DefragResult(_Defrag, _Text):
    __slots__ = ()
    _hash = "#"


class DefragResultBytes(_Defrag, _Octets):
    __slots__ = ()
    _hash = b"#"


for _text, _octets in ((SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes), (DefragResult, DefragResultBytes)):
    _text._counterpart = _octets
    _octets._counterpart = _text


def _as_text(*args):
    """Return the arguments as text, and what turns a result into the kind that they were."""
    kinds = {isinstance(arg, str) for arg in args if arg}
    if len(kinds) > 1:
        raise TypeError("Cannot mix str and non-str arguments")
    if kinds == {False} or (not kinds and not isinstance(args[0], str)):
        texts = [arg.decode("ascii") if arg else "" for arg in args]
        return (*texts, lambda result: result.encode("ascii"))
    return (*[arg or "" for arg in args], lambda result: result)


def urlsplit(url, scheme="", allow_fragments=True):
    """Return the parts of a URL: scheme, netloc, path, query, fragment."""
    url, scheme, finish = _as_text(url, scheme)
    url = url.lstrip("".join([chr(code) for code in range(33)]))
    for sign in _NEVER:
        url, scheme = url.replace(sign, ""), scheme.replace(sign, "")
    netloc = query = fragment = ""
    name, colon, rest = url.partition(":")
    if colon and name and name[0].isascii() and name[0].isalpha() and all([c in scheme_chars for c in name]):
        scheme, url = name.lower(), rest
    if url[:2] == "//":
        end = min([place for place in [url.find(sign, 2) for sign in "/?#"] if place >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return finish(SplitResult(scheme, netloc, url, query, fragment))


def _split_params(path):
    """Return a path and the parameters behind its last part."""
    start = path.rfind("/") + 1
    sign = path.find(";", start)
    return (path, "") if sign < 0 else (path[:sign], path[sign + 1 :])


def urlparse(url, scheme="", allow_fragments=True):
    """Return the parts of a URL: scheme, netloc, path, params, query, fragment."""
    url, scheme, finish = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _split_params(path)
    return finish(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunsplit(components):
    """Return the URL that has these parts."""
    scheme, netloc, path, query, fragment, finish = _as_text(*components)
    url = path
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        url = "//" + netloc + ("/" + url if url and url[:1] != "/" else url)
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return finish(url)


def urlunparse(components):
    """Return the URL that has these parts."""
    scheme, netloc, path, params, query, fragment, finish = _as_text(*components)
    return finish(urlunsplit((scheme, netloc, f"{path};{params}" if params else path, query, fragment)))


def urldefrag(url):
    """Return a URL without its fragment, and that."""
    url, finish = _as_text(url)
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return finish(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))


def urljoin(base, url, allow_fragments=True):
    """Return what `url` means where it stands in a document at `base`."""
    if not base:
        return url
    if not url:
        return base
    base, url, finish = _as_text(base, url)
    b_scheme, b_netloc, b_path, b_params, b_query, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b_scheme, allow_fragments)
    if scheme != b_scheme or scheme not in uses_relative:
        return finish(url)
    if scheme in uses_netloc:
        if netloc:
            return finish(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = b_netloc
    if not path and not params:
        return finish(urlunparse((scheme, netloc, b_path, b_params, query or b_query, fragment)))
    return finish(urlunparse((scheme, netloc, _joined_path(b_path, path), params, query, fragment)))


def _joined_path(base, path):
    parts = base.split("/")
    if parts[-1] != "":
        del parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = parts + path.split("/")
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return "/".join(resolved) or "/"


def unquote_to_bytes(string):
    """Return the bytes that a quoted text stands for."""
    if not string:
        return b""
    octets = string.encode("utf-8") if isinstance(string, str) else bytes(string)
    first, *rest = octets.split(b"%")
    parts = [first]
    for part in rest:
        try:
            parts += [bytes([int(part[:2], 16)]) if len(part) > 1 and part[:2].isalnum() else b"%" + part[:2], part[2:]]
        except ValueError:
            parts += [b"%", part]
    return b"".join(parts)


def unquote(string, encoding="utf-8", errors="replace"):
    """Return the text that a quoted text stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    parts, run = [], ""
    for c in string:  # what is not ASCII stands as it is
        if c.isascii():
            run += c
            continue
        parts += [unquote_to_bytes(run).decode(encoding or "utf-8", errors or "replace"), c]
        run = ""
    return "".join([*parts, unquote_to_bytes(run).decode(encoding or "utf-8", errors or "replace")])


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As `unquote`, with plus signs for blanks."""
    return unquote(string.replace("+", " "), encoding, errors)


def quote(string, safe="/", encoding=None, errors=None):
    """Return a text with `%xx` for what may not stand in a URL; `safe` may."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As `quote`, with plus signs for blanks."""
    blank = " " if isinstance(string, str) else b" "
    if blank not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """As `quote`, for bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    kept = _SAFE.union(safe.encode("ascii", "ignore") if isinstance(safe, str) else [c for c in safe if c < 128])
    return "".join([chr(c) if c in kept else f"%{c:02X}" for c in bs])


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Return `name=value&...` of a mapping or of pairs; with `doseq` a value may be a sequence of several."""
    if hasattr(query, "items"):
        query = query.items()
    elif query and (not hasattr(query, "__len__") or not isinstance(query[0], tuple)):
        raise TypeError("not a valid non-string sequence or mapping object")

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        several = doseq and not isinstance(value, (str, bytes)) and hasattr(type(value), "__iter__")
        pairs += [f"{quoted(name)}={quoted(part)}" for part in (value if several else (value,))]
    return "&".join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):  # fmt: skip
    """Return the (name, value) pairs of a query."""
    qs, _ = _as_text(qs)[0], None
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and qs.count(separator) + 1 > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator) if qs else ():
        if not field and not strict_parsing:
            continue
        name, sign, value = field.partition("=")
        if not sign and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if (sign or keep_blank_values) and (value or keep_blank_values):
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):  # fmt: skip
    """Return a dict of a query: for each name the list of its values."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found
