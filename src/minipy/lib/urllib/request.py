"""URLs as files: `urlopen`, and what it is made of."""

import base64
import http.client
import io
import os
import socket
import sys
from http._messages import HTTPMessage
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, urldefrag, urljoin, urlparse, urlsplit
from urllib.response import addinfourl

__all__ = ["Request", "OpenerDirector", "urlopen", "install_opener", "build_opener", "pathname2url", "url2pathname",
           "urlretrieve"]  # fmt: skip
__version__ = "%d.%d" % sys.version_info[:2]
_MOST_REDIRECTIONS = 10


class Request:
    """What is asked of a server."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        for name, value in headers.items():
            self.add_header(name, value)
        self.origin_req_host = origin_req_host or self.host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f"{self._full_url}#{self.fragment}" if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        url = url.strip()
        if url[:4] == "<URL":
            url = url[4:].strip(":> ")
        self._full_url, self.fragment = urldefrag(url)
        parts = urlsplit(self._full_url)
        if not parts.scheme:
            raise ValueError(f"unknown url type: {self.full_url!r}")
        self.type = parts.scheme
        self.host = unquote(parts.netloc) if parts.netloc else None
        self.selector = parts._replace(scheme="", netloc="").geturl() if parts.netloc else self._full_url.partition(":")[2]

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        return getattr(self, "method", "POST" if self.data is not None else "GET")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Opens URLs: the way to do so is chosen by the scheme, and redirections are followed."""

    def __init__(self):
        self.addheaders = [("User-agent", f"Python-urllib/{__version__}")]

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Return the answer to a request; HTTPError if it is an error."""
        request = fullurl if isinstance(fullurl, Request) else Request(fullurl)
        if data is not None:
            request.data = data
        way = getattr(self, f"_open_{request.type}", None)
        if way is None:
            raise URLError(f"unknown url type: {request.type}")
        visited = []
        while True:
            response = way(request, timeout)
            if response.status is None or 200 <= response.status < 300:
                return response
            request = self._redirected(request, response, visited)

    def _redirected(self, request, response, visited):
        """Return the request that an answer sends us on to; raise the error that it is otherwise."""
        code, method, headers = response.status, request.get_method(), response.headers
        target = headers.get("location", headers.get("uri"))
        is_allowed = (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD")) or (
            code in (301, 302, 303) and method == "POST"
        )
        if target is None or code not in (301, 302, 303, 307, 308):
            raise HTTPError(request.full_url, code, response.reason, headers, response)
        parts = urlparse(target)
        if parts.scheme not in ("http", "https", "ftp", ""):
            text = f"{response.reason} - Redirection to url '{target}' is not allowed"
            raise HTTPError(target, code, text, headers, response)
        if not parts.path and parts.netloc:
            target = parts._replace(path="/").geturl()
        target = urljoin(request.full_url, target)
        if not is_allowed:
            raise HTTPError(request.full_url, code, response.reason, headers, response)
        if visited.count(target) >= 4 or len(visited) >= _MOST_REDIRECTIONS:
            text = ("The HTTP server returned a redirect error that would lead to an infinite loop.\n"
                    "The last 30x error message was:\n" + response.reason)  # fmt: skip
            raise HTTPError(request.full_url, code, text, headers, response)
        visited.append(target)
        response.read()
        response.close()
        kept = {name: value for name, value in request.headers.items() if name.lower() not in ("content-length", "content-type")}
        return Request(target.replace(" ", "%20"), headers=kept, origin_req_host=request.origin_req_host, unverifiable=True,
                       method="HEAD" if method == "HEAD" else "GET")  # fmt: skip

    def _open_http(self, request, timeout):
        if not request.host:
            raise URLError("no host given")
        data = request.data
        if isinstance(data, str):
            raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
        headers = {name.title(): value for name, value in self.addheaders}
        headers.update({name.title(): value for name, value in request.header_items()})
        if data is not None:
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        headers["Connection"] = "close"
        connection = http.client.HTTPConnection(request.host, timeout=timeout)
        try:
            try:
                connection.request(request.get_method(), request.selector or "/", data, headers)
            except OSError as problem:
                raise URLError(problem) from problem
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        if connection.sock:
            connection.sock.close()  # the stream of the answer keeps it open
            connection.sock = None
        response.url = request.full_url
        response.msg = response.reason
        return response

    def _open_file(self, request, timeout):
        if request.host and request.host != "localhost":
            raise URLError("file:// scheme is supported only on localhost")
        path = url2pathname(request.selector)
        try:
            stream = open(path, "rb")
            size = os.stat(path).st_size
        except OSError as problem:
            raise URLError(problem, path) from problem
        return addinfourl(stream, HTTPMessage([("Content-length", str(size))]), request.full_url)

    def _open_data(self, request, timeout):
        kind, comma, data = request.full_url.partition(":")[2].partition(",")
        if not comma:
            raise ValueError("not enough values to unpack (expected 2, got 1)")
        octets = unquote_to_bytes(data)
        if kind.endswith(";base64"):
            octets, kind = base64.decodebytes(octets), kind[:-7]
        headers = [("Content-type", kind or "text/plain;charset=US-ASCII"), ("Content-length", str(len(octets)))]
        return addinfourl(io.BytesIO(octets), HTTPMessage(headers), request.full_url)


_opener = OpenerDirector()


def build_opener(*handlers):
    """Return a new opener; handlers of one's own have no place in it."""
    if handlers:
        raise TypeError("handlers are not supported")
    return OpenerDirector()


def install_opener(opener):
    """Make `urlopen` open by `opener`."""
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    """Return the answer to a request, a stream; `data` is sent along."""
    return _opener.open(url, data, timeout)


def pathname2url(pathname):
    """Return the path of a file as that of a URL."""
    return quote(pathname)


def url2pathname(pathname):
    """Return the path of a URL as that of a file."""
    return unquote(pathname)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Put what a URL brings into a file; return its name and the header lines."""
    with urlopen(url, data) as response:
        headers, size = response.info(), int(response.info().get("Content-Length", -1))
        if filename is None:
            filename = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"minipy-{os.urandom(8).hex()}")
        done = blocks = 0
        with open(filename, "wb") as target:
            if reporthook:
                reporthook(blocks, 8192, size)
            while block := response.read(8192):
                done += len(block)
                blocks += 1
                target.write(block)
                if reporthook:
                    reporthook(blocks, 8192, size)
    if 0 <= done < size:
        raise ContentTooShortError(f"retrieval incomplete: got only {done} out of {size} bytes", (filename, headers))
    return filename, headers
