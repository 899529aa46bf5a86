"""Sessions, which keep connections, headers and cookies; what they send, and the answers."""

import base64
import http.client
import json as _json
import socket
import time
from datetime import timedelta
from requests import exceptions
from requests.structures import CaseInsensitiveDict
from urllib.parse import quote, urlencode, urljoin, urlsplit

_REDIRECTS = (301, 302, 303, 307, 308)
_DEFAULT_HEADERS = {"User-Agent": "python-requests/2.0", "Accept-Encoding": "identity", "Accept": "*/*",
                    "Connection": "keep-alive"}  # fmt: skip


class _Codes:
    """The numbers of answers by their names: `codes.ok`, `codes.not_found`."""

    ok = 200

    def __getattr__(self, name):
        try:
            return int(http.HTTPStatus[name.upper()])
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(self, name):
        return getattr(self, name)


codes = _Codes()


class PreparedRequest:
    """A request as it is sent."""

    def __init__(self, method, url, headers, body):
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body

    @property
    def path_url(self):
        parts = urlsplit(self.url)
        return (parts.path or "/") + ("?" + parts.query if parts.query else "")

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"


class Response:
    """The answer to a request."""

    def __init__(self):
        self.status_code = None
        self.reason = None
        self.url = None
        self.headers = CaseInsensitiveDict()
        self.cookies = {}
        self.history = []
        self.encoding = None
        self.elapsed = timedelta(0)
        self.request = None
        self.content = b""

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def is_redirect(self):
        return "location" in self.headers and self.status_code in _REDIRECTS

    @property
    def text(self):
        """The content as text."""
        return self.content.decode(self.encoding or "utf-8", "replace")

    def json(self, **kwargs):
        """Return the content as the JSON that it is."""
        try:
            return _json.loads(self.content if self.encoding is None else self.text, **kwargs)
        except _json.JSONDecodeError as problem:
            raise exceptions.JSONDecodeError(problem.msg, problem.doc, problem.pos) from None

    def raise_for_status(self):
        """Raise HTTPError if the answer is an error."""
        if self.status_code >= 400:
            who = "Client" if self.status_code < 500 else "Server"
            text = f"{self.status_code} {who} Error: {self.reason} for url: {self.url}"
            raise exceptions.HTTPError(text, response=self)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        whole = self.text if decode_unicode else self.content
        step = chunk_size or max(len(whole), 1)
        for start in range(0, len(whole), step):
            yield whole[start : start + step]

    def iter_lines(self, chunk_size=512, decode_unicode=False):
        yield from (self.text if decode_unicode else self.content).splitlines()

    def close(self):
        pass


def _with_params(url, params):
    """Return `url` with parameters added to its query."""
    if not params:
        return url
    if isinstance(params, (str, bytes)):
        more = params.decode() if isinstance(params, bytes) else params
    else:
        pairs = params.items() if hasattr(params, "items") else params
        more = urlencode([(name, value) for name, value in pairs if value is not None], doseq=True)
    parts = urlsplit(url)
    return parts._replace(query=f"{parts.query}&{more}" if parts.query else more).geturl()


def _checked_url(url):
    url = url.decode() if isinstance(url, bytes) else str(url).lstrip()
    parts = urlsplit(url)
    if not parts.scheme:
        raise exceptions.MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    if parts.scheme != "http":
        raise exceptions.InvalidSchema(f"No connection adapters were found for {url!r}")
    if not parts.hostname:
        raise exceptions.InvalidURL(f"Invalid URL {url!r}: No host supplied")
    path = quote(parts.path or "/", safe="!#$%&'()*+,/:;=?@[]~")
    return parts._replace(path=path, query=quote(parts.query, safe="!#$%&'()*+,/:;=?@[]~")).geturl()


def _body_of(data, json, headers):
    """Return what is sent along; say in `headers` of which kind it is."""
    if data:
        if isinstance(data, (str, bytes, bytearray)) or hasattr(data, "read"):
            return data.encode("utf-8") if isinstance(data, str) else data
        headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        return urlencode(data, doseq=True).encode("ascii")
    if json is not None:
        headers.setdefault("Content-Type", "application/json")
        try:
            return _json.dumps(json, allow_nan=False).encode("utf-8")
        except ValueError as problem:
            raise exceptions.InvalidJSONError(problem) from None
    return None


def _encoding_of(headers):
    kind = headers.get("content-type", "")
    for part in kind.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip("'\" ")
    if "text" in kind:
        return "ISO-8859-1"
    return "utf-8" if "application/json" in kind else None


class Session:
    """Requests that have connections, headers, parameters and cookies in common."""

    def __init__(self):
        self.headers = CaseInsensitiveDict(_DEFAULT_HEADERS)
        self.params = {}
        self.auth = None
        self.cookies = {}
        self.max_redirects = 30
        self._idle = {}  # connections, by their host and port; each serves one request at a time

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        """Close all connections."""
        while self._idle:
            for connection in self._idle.popitem()[1]:
                connection.close()

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None,
                allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None):  # fmt: skip
        """Make a request; return the `Response`."""
        sent = self.headers.copy()
        sent.update({} if headers is None else headers)
        for name in [name for name, value in sent.items() if value is None]:
            del sent[name]
        if files:
            raise exceptions.RequestException("files are not supported")
        auth = auth or self.auth
        if auth:
            sent["Authorization"] = "Basic " + base64.b64encode(f"{auth[0]}:{auth[1]}".encode("latin-1")).decode()
        url = _checked_url(_with_params(_with_params(str(url), self.params), params))
        request = PreparedRequest(method.upper(), url, sent, _body_of(data, json, sent))
        more_cookies = {**self.cookies, **(cookies or {})}
        response = self._send(request, timeout, more_cookies)
        history = []
        while allow_redirects and response.is_redirect:
            if len(history) >= self.max_redirects:
                raise exceptions.TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            history.append(response)
            response = self._send(self._next(response), timeout, {**more_cookies, **self.cookies})
        response.history = history
        return response

    def _next(self, response):
        """Return the request that an answer sends us on to."""
        before = response.request
        url = _checked_url(urljoin(response.url, response.headers["location"]))
        method, body, headers = before.method, before.body, before.headers.copy()
        is_see_other = response.status_code in (302, 303) and method != "HEAD"
        if is_see_other or (response.status_code == 301 and method == "POST"):
            method = "GET"
        if response.status_code not in (307, 308):
            body = None
            for name in ("Content-Length", "Content-Type", "Transfer-Encoding"):
                headers.pop(name, None)
        if urlsplit(url).hostname != urlsplit(response.url).hostname:
            headers.pop("Authorization", None)
        return PreparedRequest(method, url, headers, body)

    def _send(self, request, timeout, cookies):
        place = urlsplit(request.url)
        limits = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        for limit in limits:
            if limit is not None and limit <= 0:
                raise ValueError(f"Attempted to set connect timeout to {limit}, but the timeout cannot be set to a value less than or equal to 0.")
        headers = request.headers
        if cookies and "Cookie" not in headers:
            headers["Cookie"] = "; ".join([f"{name}={value}" for name, value in cookies.items()])
        begun = time.perf_counter()
        answer, connection = self._exchange(request, place, limits)
        try:
            content = answer.read()
        except TimeoutError as problem:
            connection.close()
            raise exceptions.ConnectionError(self._too_slow(place, limits), request=request) from problem
        except http.client.IncompleteRead as problem:
            connection.close()
            raise exceptions.ChunkedEncodingError(f"Connection broken: {problem!r}", problem, request=request) from problem
        except OSError as problem:
            connection.close()
            raise exceptions.ConnectionError(problem, request=request) from problem
        response = self._response(request, answer, content)
        response.elapsed = timedelta(seconds=time.perf_counter() - begun)
        if connection.sock is not None:
            self._idle.setdefault((place.hostname, place.port or 80), []).append(connection)
        return response

    def _too_slow(self, place, limits):
        return f"HTTPConnectionPool(host={place.hostname!r}, port={place.port or 80}): Read timed out. (read timeout={limits[1]})"

    def _exchange(self, request, place, limits):
        """Send a request; return the beginning of the answer, and the connection. One that has grown old is replaced."""
        while True:
            try:
                connection, is_new = self._idle[place.hostname, place.port or 80].pop(), False
            except (KeyError, IndexError):
                connection, is_new = self._connected(request, place, limits), True
            try:
                connection.sock.settimeout(limits[1])
                connection.request(request.method, request.path_url, request.body, request.headers)
                return connection.getresponse(), connection
            except TimeoutError as problem:
                connection.close()
                raise exceptions.ReadTimeout(self._too_slow(place, limits), request=request) from problem
            except (ConnectionError, http.client.RemoteDisconnected) as problem:
                connection.close()
                if is_new:
                    raise exceptions.ConnectionError(("Connection aborted.", problem), request=request) from problem
            except (OSError, http.client.HTTPException) as problem:
                connection.close()
                raise exceptions.ConnectionError(("Connection aborted.", problem), request=request) from problem
            except ValueError as problem:
                connection.close()
                raise exceptions.InvalidHeader(str(problem), request=request) from problem

    def _connected(self, request, place, limits):
        connection = http.client.HTTPConnection(place.hostname, place.port or 80, limits[0])
        try:
            connection.connect()
        except TimeoutError as problem:
            text = (f"HTTPConnectionPool(host={place.hostname!r}, port={place.port or 80}): Max retries exceeded with url: "
                    f"{request.path_url} (Caused by ConnectTimeoutError: connect timeout={limits[0]})")  # fmt: skip
            raise exceptions.ConnectTimeout(text, request=request) from problem
        except OSError as problem:
            text = (f"HTTPConnectionPool(host={place.hostname!r}, port={place.port or 80}): Max retries exceeded with url: "
                    f"{request.path_url} (Caused by NewConnectionError('Failed to establish a new connection: {problem}'))")  # fmt: skip
            raise exceptions.ConnectionError(text, request=request) from problem
        return connection

    def _response(self, request, answer, content):
        response = Response()
        response.status_code = answer.status
        response.reason = answer.reason
        response.url = request.url
        response.request = request
        for name, value in answer.getheaders():
            response.headers[name] = f"{response.headers[name]}, {value}" if name in response.headers else value
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.split(";")[0].partition("=")
            response.cookies[name.strip()] = self.cookies[name.strip()] = value.strip()
        response.encoding = _encoding_of(response.headers)
        response.content = content
        return response

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


def session():
    """Return a new session."""
    return Session()
