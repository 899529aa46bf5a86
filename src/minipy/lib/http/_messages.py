"""Header lines, as requests and answers have them."""

_MAX_LINE = 65536
_MAX_HEADERS = 100


class HTTPMessage:
    """Header lines: a mapping whose names are the same in any case, and in which a name may stand several times."""

    def __init__(self, pairs=()):
        self._headers = list(pairs)

    def __len__(self):
        return len(self._headers)

    def __contains__(self, name):
        return isinstance(name, str) and any([known.lower() == name.lower() for known, _ in self._headers])

    def __iter__(self):
        return iter(self.keys())

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._headers.append((name, value))

    def __delitem__(self, name):
        self._headers = [pair for pair in self._headers if pair[0].lower() != name.lower()]

    def __str__(self):
        return self.as_string()

    def __bytes__(self):
        return self.as_string().encode("latin-1")

    def get(self, name, failobj=None):
        """Return the first value of a name."""
        return next((value for known, value in self._headers if known.lower() == name.lower()), failobj)

    def get_all(self, name, failobj=None):
        """Return all values of a name."""
        return [value for known, value in self._headers if known.lower() == name.lower()] or failobj

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    def add_header(self, name, value, **params):
        """Add a header; parameters stand behind the value."""
        parts = [key.replace("_", "-") + (f'="{part}"' if part is not None else "") for key, part in params.items()]
        self._headers.append((name, "; ".join([value, *parts] if value is not None else parts)))

    def replace_header(self, name, value):
        """Give the first header of a name another value."""
        for place, (known, _) in enumerate(self._headers):
            if known.lower() == name.lower():
                self._headers[place] = (known, value)
                return
        raise KeyError(name)

    def get_content_type(self):
        """Return the kind of what follows, `text/plain` unless it is said."""
        kind = self.get("content-type", "text/plain").split(";")[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_param(self, name, failobj=None, header="content-type"):
        """Return a parameter behind a header's value."""
        for part in self.get(header, "").split(";")[1:]:
            key, _, value = part.partition("=")
            if key.strip().lower() == name.lower():
                return value.strip().strip('"')
        return failobj

    def get_content_charset(self, failobj=None):
        """Return the encoding of text that follows."""
        charset = self.get_param("charset")
        return failobj if charset is None else charset.lower()

    def as_string(self):
        return "".join([f"{name}: {value}\n" for name, value in self._headers]) + "\n"


def read_line(stream, what, error):
    """Return a line; one that is too long raises `error`."""
    line = stream.readline(_MAX_LINE + 1)
    if len(line) > _MAX_LINE:
        raise error(what)
    return line


def read_headers(stream, too_long, too_many, message=HTTPMessage):
    """Return the header lines up to the empty one; a line that begins with a blank goes on with the one before."""
    found = message()
    count = 0
    while True:
        line = read_line(stream, "header line", too_long)
        if line in (b"\r\n", b"\n", b""):
            return found
        count += 1
        if count > _MAX_HEADERS:
            raise too_many(f"got more than {_MAX_HEADERS} headers")
        text = line.decode("latin-1").rstrip("\r\n")
        if text[:1] in (" ", "\t") and found._headers:
            name, value = found._headers[-1]
            found._headers[-1] = (name, f"{value}\r\n{text}")
        else:
            name, colon, value = text.partition(":")
            if colon and name:
                found._headers.append((name, value.strip(" \t")))
