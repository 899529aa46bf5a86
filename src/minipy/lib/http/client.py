"""A client of HTTP: connections, requests, and the answers to them."""

import http
import io
import socket
from http._messages import HTTPMessage, read_headers, read_line

__all__ = ["HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol",
           "UnknownTransferEncoding", "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState",
           "CannotSendRequest", "CannotSendHeader", "ResponseNotReady", "BadStatusLine", "LineTooLong",
           "RemoteDisconnected", "error", "responses"]  # fmt: skip

HTTP_PORT = 80
HTTPS_PORT = 443
_UNKNOWN = "UNKNOWN"
_CS_IDLE, _CS_REQ_STARTED, _CS_REQ_SENT = "Idle", "Request-started", "Request-sent"

globals().update(http.HTTPStatus.__members__)
responses = {status: status.phrase for status in http.HTTPStatus.__members__.values()}
_METHODS_EXPECTING_BODY = {"PATCH", "POST", "PUT"}


class HTTPException(Exception):
    """What goes wrong with HTTP."""


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = (version,)
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    """The connection has ended before the answer was whole."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = f", {self.expected} more expected" if self.expected is not None else ""
        return f"{self.__class__.__name__}({len(self.partial)} bytes read{more})"

    __str__ = __repr__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = (line,)
        self.line = line


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        super().__init__(f"got more than 65536 bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *args, **kwargs):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *args, **kwargs)


error = HTTPException


def parse_headers(fp, _class=HTTPMessage):
    """Return the header lines that a stream begins with."""
    return read_headers(fp, LineTooLong, HTTPException, _class)


class HTTPResponse(io.BufferedIOBase):
    """The answer to a request, a stream of what it brings."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = _UNKNOWN
        self.chunk_left = _UNKNOWN
        self.length = _UNKNOWN
        self.will_close = _UNKNOWN

    def _read_status(self):
        line = read_line(self.fp, "status line", LineTooLong).decode("iso-8859-1")
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, status, reason = (line.split(None, 2) + ["", "", ""])[:3]
        if not version.startswith("HTTP/"):
            self._close_conn()
            raise BadStatusLine(line)
        if not (status.isdecimal() and 100 <= int(status) <= 999):
            raise BadStatusLine(line)
        return version, int(status), reason

    def begin(self):
        """Read the status line and the header lines."""
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            if status != http.HTTPStatus.CONTINUE:
                break
            parse_headers(self.fp)
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        self.chunked = self.headers.get("transfer-encoding", "").lower() == "chunked"
        self.chunk_left = None
        self.will_close = self._check_close()
        self.length = self._stated_length()
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _stated_length(self):
        """Return how many bytes follow, None if the answer ends otherwise."""
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == "HEAD":
            return 0
        length = self.headers.get("content-length")
        if self.chunked or length is None:
            return None
        try:
            return int(length) if int(length) >= 0 else None
        except ValueError:
            return None

    def _check_close(self):
        connection = self.headers.get("connection", "").lower()
        if self.version == 11:
            return "close" in connection
        return not (self.headers.get("keep-alive") or "keep-alive" in connection)

    def _close_conn(self):
        stream, self.fp = self.fp, None
        stream.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        """Return whether all that the answer brings was read."""
        return self.fp is None

    def fileno(self):
        return self.fp.fileno()

    def read(self, amt=None):
        """Read `amt` bytes, or all."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._close_conn()
            return b""
        if amt is not None and amt < 0:
            amt = None
        if self.chunked:
            return self._read_chunked(amt)
        if amt is None:
            data = self.fp.read() if self.length is None else self._safe_read(self.length)
            if self.length is not None:
                self.length = 0
            self._close_conn()
            return data
        if self.length is not None:
            amt = min(amt, self.length)
        data = self.fp.read(amt)
        if not data and amt:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._close_conn()
        return data

    def readinto(self, b):
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    def read1(self, n=-1):
        return self._part(n, "read1")

    def readline(self, limit=-1):
        return self._part(limit, "readline")

    def _part(self, limit, name):
        """Read what the stream's method `name` gives within the answer, or the chunk."""
        if self.fp is None or self._method == "HEAD":
            return b""
        left = self._chunk_left() if self.chunked else self.length
        if left is None and self.chunked:
            return b""
        if left is not None and (limit < 0 or limit > left):
            limit = left
        data = getattr(self.fp, name)(limit)
        if self.chunked:
            self.chunk_left -= len(data)
            if name == "readline" and data and not data.endswith(b"\n") and not self.chunk_left:
                return data + self._part(-1, name)  # the line goes on in the next chunk
        elif not data and limit:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._close_conn()
        return data

    def peek(self, n=-1):
        return b"" if self.fp is None or self._method == "HEAD" else self.fp.peek(n)

    def _chunk_left(self):
        """Return how much is left of the chunk, or of the next one; None at the end."""
        if not self.chunk_left:
            if self.chunk_left is not None:
                self._safe_read(2)
            line = read_line(self.fp, "chunk size", LineTooLong)
            try:
                size = int(line.split(b";")[0], 16)
            except ValueError:
                self._close_conn()
                raise IncompleteRead(b"") from None
            if size == 0:
                while read_line(self.fp, "trailer line", LineTooLong) not in (b"\r\n", b"\n", b""):
                    pass
                self._close_conn()
                size = None
            self.chunk_left = size
        return self.chunk_left

    def _read_chunked(self, amt):
        parts = []
        try:
            while self.fp is not None and (amt is None or amt > 0) and (left := self._chunk_left()) is not None:
                part = self._safe_read(left if amt is None else min(left, amt))
                self.chunk_left -= len(part)
                parts.append(part)
                if amt is not None:
                    amt -= len(part)
        except IncompleteRead as problem:
            raise IncompleteRead(b"".join(parts) + problem.partial) from None
        return b"".join(parts)

    def _safe_read(self, amt):
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def getheader(self, name, default=None):
        """Return the value of a header; several are put together."""
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.get_all(name)
        return default if found is None else ", ".join(found)

    def getheaders(self):
        if self.headers is None:
            raise ResponseNotReady()
        return self.headers.items()

    def __iter__(self):
        return self

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


def _text(value):
    return value.encode("latin-1") if isinstance(value, str) else str(value).encode("ascii") if isinstance(value, int) else value


class HTTPConnection:
    """A connection to a server; one request after the other goes over it."""

    _http_vsn_str = "HTTP/1.1"
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = _CS_IDLE
        self._method = None
        self.host, self.port = self._get_hostport(host, port)
        if any([c <= " " or c == "\x7f" for c in self.host]):
            raise InvalidURL(f"URL can't contain control characters. {self.host!r} (found at least {' '!r})")

    def _get_hostport(self, host, port):
        if port is None:
            name, colon, number = host.rpartition(":")
            if colon and "]" not in number:
                if number and not number.isdecimal():
                    raise InvalidURL(f"nonnumeric port: '{number}'")
                host, port = name, int(number) if number else self.default_port
            else:
                port = self.default_port
        if host and host[0] == "[" and host[-1] == "]":
            host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def connect(self):
        """Connect; done by the first request."""
        self.sock = socket.create_connection((self.host, self.port), self.timeout, self.source_address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self):
        self.__state = _CS_IDLE
        sock, self.sock = self.sock, None
        response, self.__response = self.__response, None
        if sock:
            sock.close()
        if response:
            response.close()

    def send(self, data):
        """Send bytes, what a file holds, or the elements of an iterable."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if hasattr(data, "read"):
            while block := data.read(self.blocksize):
                self.sock.sendall(block.encode("latin-1") if isinstance(block, str) else block)
        elif isinstance(data, (bytes, bytearray, memoryview)):
            self.sock.sendall(data)
        elif hasattr(type(data), "__iter__") and not isinstance(data, str):
            for part in data:
                self.sock.sendall(part)
        else:
            raise TypeError(f"data should be a bytes-like object or an iterable, got {type(data)!r}")

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _CS_REQ_STARTED
        self._method = method
        for c in method:
            if c <= " ":
                raise ValueError(f"method can't contain control characters. {method!r} (found at least {c!r})")
        url = url or "/"
        for c in url:
            if c <= " " or c == "\x7f":
                raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {c!r})")
        self._buffer.append(f"{method} {url} {self._http_vsn_str}".encode("ascii"))
        if not skip_host:
            host = f"[{self.host}]" if ":" in self.host else self.host
            self.putheader("Host", host if self.port == self.default_port else f"{host}:{self.port}")
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def putheader(self, header, *values):
        """Add a header line to the request."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        name = header.encode("ascii") if isinstance(header, str) else header
        if not name or name[:1] in b" \t:" or any([c in name for c in (b":", b"\r", b"\n")]):
            raise ValueError(f"Invalid header name {name!r}")
        line = b"\r\n\t".join([_text(value) for value in values])
        if any([line[i + 1 : i + 2] not in (b" ", b"\t") for i, c in enumerate(line) if c == 10]):
            raise ValueError(f"Invalid header value {line!r}")
        self._buffer.append(name + b": " + line)

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Send the request and what it brings."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _CS_REQ_SENT
        lines, self._buffer = self._buffer, []
        self.send(b"\r\n".join([*lines, b"", b""]))
        if message_body is None:
            return
        if not encode_chunked:
            self.send(message_body)
            return
        for part in self._parts(message_body):
            if part:
                self.send(b"%X\r\n" % len(part) + part + b"\r\n")
        self.send(b"0\r\n\r\n")

    def _parts(self, body):
        if hasattr(body, "read"):
            while block := body.read(self.blocksize):
                yield block.encode("latin-1") if isinstance(block, str) else block
        elif isinstance(body, (bytes, bytearray, memoryview)):
            yield bytes(body)
        else:
            yield from body

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a whole request."""
        given = {name.lower() for name in headers}
        self.putrequest(method, url, skip_host="host" in given, skip_accept_encoding="accept-encoding" in given)
        if isinstance(body, str):
            body = body.encode("latin-1")
        if "content-length" in given:
            encode_chunked = False
        elif "transfer-encoding" not in given:
            encode_chunked = False
            if body is None:
                if method.upper() in _METHODS_EXPECTING_BODY:
                    self.putheader("Content-Length", "0")
            elif isinstance(body, (bytes, bytearray, memoryview)):
                self.putheader("Content-Length", str(len(body)))
            else:
                encode_chunked = True
                self.putheader("Transfer-Encoding", "chunked")
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """Return the answer to the request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)
        response = self.response_class(self.sock, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self.__state = _CS_IDLE
            if response.will_close:
                self.close()
            else:
                self.__response = response
            return response
        except BaseException:
            response.close()
            raise
