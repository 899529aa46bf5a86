"""Servers of HTTP: the lines of requests and answers, and a handler that serves files."""

import http
import os
import posixpath
import socket
import socketserver
import sys
import time
import urllib.parse
from http._messages import HTTPMessage, read_headers

__version__ = "0.6"
__all__ = ["HTTPServer", "ThreadingHTTPServer", "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler"]

DEFAULT_ERROR_MESSAGE = """\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
"""
DEFAULT_ERROR_CONTENT_TYPE = "text/html;charset=utf-8"
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _escaped(text, quote=True):
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, name)
    return text.replace('"', "&quot;").replace("'", "&#x27;") if quote else text


class HTTPServer(socketserver.TCPServer):
    """A server that handles one connection after the other."""

    allow_reuse_address = 1

    def server_bind(self):
        super().server_bind()
        host, port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)
        self.server_port = port


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    """A server with a thread for each connection."""

    daemon_threads = True


class _LineTooLong(Exception):
    def __init__(self, what):
        super().__init__(f"got more than 65536 bytes when reading {what}")


class _TooManyHeaders(Exception):
    pass


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """Handles requests: a subclass has a method `do_GET`, `do_POST`, ... for each that it knows."""

    sys_version = "Python/" + sys.version.split()[0]
    server_version = "BaseHTTP/" + __version__
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = "HTTP/0.9"
    protocol_version = "HTTP/1.0"
    MessageClass = HTTPMessage
    weekdayname = list(_DAYS)
    monthname = [None, *_MONTHS[1:]]
    responses = {status: (status.phrase, status.description) for status in http.HTTPStatus.__members__.values()}

    def parse_request(self):
        """Take the request's line apart and read its header lines; answer and return False if they are wrong."""
        self.command = None
        self.request_version = version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, "iso-8859-1").rstrip("\r\n")
        words = self.requestline.split()
        if len(words) == 0:
            return False
        if len(words) >= 3:
            version = words[-1]
            number = self._version_number(version)
            if number is None:
                self.send_error(400, f"Bad request version ({version!r})")
                return False
            if number >= (1, 1) and self.protocol_version >= "HTTP/1.1":
                self.close_connection = False
            if number >= (2, 0):
                self.send_error(505, f"Invalid HTTP version ({version[5:]})")
                return False
            self.request_version = version
        if not 2 <= len(words) <= 3:
            self.send_error(400, f"Bad request syntax ({self.requestline!r})")
            return False
        command, path = words[:2]
        if len(words) == 2 and command != "GET":
            self.send_error(400, f"Bad HTTP/0.9 request type ({command!r})")
            return False
        self.command, self.path = command, "/" + path.lstrip("/") if path.startswith("//") else path
        try:
            self.headers = read_headers(self.rfile, _LineTooLong, _TooManyHeaders, self.MessageClass)
        except _LineTooLong as problem:
            self.send_error(431, "Line too long", str(problem))
            return False
        except _TooManyHeaders as problem:
            self.send_error(431, "Too many headers", str(problem))
            return False
        connection = self.headers.get("Connection", "").lower()
        if connection == "close":
            self.close_connection = True
        elif connection == "keep-alive" and self.protocol_version >= "HTTP/1.1":
            self.close_connection = False
        is_asked = self.headers.get("Expect", "").lower() == "100-continue"
        if is_asked and self.protocol_version >= "HTTP/1.1" and self.request_version >= "HTTP/1.1":
            return self.handle_expect_100()
        return True

    def _version_number(self, version):
        parts = version[5:].split(".")
        is_good = version.startswith("HTTP/") and len(parts) == 2 and all([p.isdecimal() and len(p) <= 10 for p in parts])
        return (int(parts[0]), int(parts[1])) if is_good else None

    def handle_expect_100(self):
        """Tell a client that waits for it to go on."""
        self.send_response_only(100)
        self.end_headers()
        return True

    def handle_one_request(self):
        """Handle a request."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.requestline = self.request_version = self.command = ""
                self.send_error(414)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, "do_" + self.command, None)
            if method is None:
                self.send_error(501, f"Unsupported method ({self.command!r})")
                return
            method()
            self.wfile.flush()
        except TimeoutError as problem:
            self.log_error("Request timed out: %r", problem)
            self.close_connection = True

    def handle(self):
        """Handle the requests of a connection."""
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def send_error(self, code, message=None, explain=None):
        """Answer with an error, and a page that says what it means."""
        short, long = self.responses.get(code, ("???", "???"))
        message = short if message is None else message
        explain = long if explain is None else explain
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header("Connection", "close")
        body = None
        if code >= 200 and code not in (204, 205, 304):
            parts = {"code": code, "message": _escaped(message, False), "explain": _escaped(explain, False)}
            body = (self.error_message_format % parts).encode("UTF-8", "replace")
            self.send_header("Content-Type", self.error_content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and body:
            self.wfile.write(body)

    def send_response(self, code, message=None):
        """Begin an answer: the status line, and who answers when."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header("Server", self.version_string())
        self.send_header("Date", self.date_time_string())

    def send_response_only(self, code, message=None):
        """Begin an answer with the status line only."""
        if self.request_version == "HTTP/0.9":
            return
        if message is None:
            message = self.responses[code][0] if code in self.responses else ""
        self._lines().append(f"{self.protocol_version} {code} {message}\r\n".encode("latin-1", "strict"))

    def _lines(self):
        if not hasattr(self, "_headers_buffer"):
            self._headers_buffer = []
        return self._headers_buffer

    def send_header(self, keyword, value):
        """Add a header line to the answer."""
        if self.request_version != "HTTP/0.9":
            self._lines().append(f"{keyword}: {value}\r\n".encode("latin-1", "strict"))
        if keyword.lower() == "connection":
            if value.lower() == "close":
                self.close_connection = True
            elif value.lower() == "keep-alive":
                self.close_connection = False

    def end_headers(self):
        """Send the header lines, after which the answer's content comes."""
        if self.request_version != "HTTP/0.9":
            self._lines().append(b"\r\n")
            self.flush_headers()

    def flush_headers(self):
        if hasattr(self, "_headers_buffer"):
            self.wfile.write(b"".join(self._headers_buffer))
            self._headers_buffer = []

    def log_request(self, code="-", size="-"):
        """Say that a request was answered."""
        if isinstance(code, http.HTTPStatus):
            code = code.value
        self.log_message('"%s" %s %s', self.requestline, str(code), str(size))

    def log_error(self, format, *args):
        """Say that something went wrong."""
        self.log_message(format, *args)

    def log_message(self, format, *args):
        """Say something about a request on standard error."""
        text = "".join([c if c.isprintable() or not c.isascii() else f"\\x{ord(c):02x}" for c in format % args])
        sys.stderr.write(f"{self.address_string()} - - [{self.log_date_time_string()}] {text}\n")

    def version_string(self):
        return f"{self.server_version} {self.sys_version}"

    def date_time_string(self, timestamp=None):
        """Return a time as header lines have it."""
        year, month, day, hour, minute, second, weekday, *_ = time.gmtime(time.time() if timestamp is None else timestamp)
        return f"{_DAYS[weekday]}, {day:02d} {_MONTHS[month]} {year:04d} {hour:02d}:{minute:02d}:{second:02d} GMT"

    def log_date_time_string(self):
        """Return the time as the log has it."""
        year, month, day, hour, minute, second, *_ = time.localtime(time.time())
        return f"{day:02d}/{_MONTHS[month]}/{year:04d} {hour:02d}:{minute:02d}:{second:02d}"

    def address_string(self):
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Serves the files below a directory."""

    server_version = "SimpleHTTP/" + __version__
    index_pages = ["index.html", "index.htm"]
    extensions_map = {
        ".gz": "application/gzip", ".z": "application/octet-stream", ".bz2": "application/x-bzip2", ".xz": "application/x-xz",
        ".html": "text/html", ".htm": "text/html", ".txt": "text/plain", ".py": "text/x-python", ".css": "text/css",
        ".csv": "text/csv", ".md": "text/markdown", ".js": "text/javascript", ".json": "application/json",
        ".xml": "text/xml", ".pdf": "application/pdf", ".zip": "application/zip", ".tar": "application/x-tar",
        ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".svg": "image/svg+xml",
        ".ico": "image/vnd.microsoft.icon", ".webp": "image/webp", ".mp3": "audio/mpeg", ".mp4": "video/mp4",
    }  # fmt: skip

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        """Send a file, or a directory's index or list."""
        stream = self.send_head()
        if stream:
            with stream:
                self.copyfile(stream, self.wfile)

    def do_HEAD(self):
        """Send what stands before that."""
        stream = self.send_head()
        if stream:
            stream.close()

    def send_head(self):
        """Send the header lines; return the stream of what follows, None if nothing does."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            parts = urllib.parse.urlsplit(self.path)
            if not parts.path.endswith("/"):
                self.send_response(301)
                self.send_header("Location", parts._replace(path=parts.path + "/").geturl())
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            pages = [os.path.join(path, name) for name in self.index_pages]
            path = next((page for page in pages if os.path.isfile(page)), path)
            if os.path.isdir(path):
                return self.list_directory(path)
        if path.endswith("/"):
            self.send_error(404, "File not found")
            return None
        try:
            stream = open(path, "rb")
        except OSError:
            self.send_error(404, "File not found")
            return None
        try:
            facts = os.fstat(stream.fileno())
            modified = self.date_time_string(facts.st_mtime)
            if self.headers.get("If-Modified-Since") == modified and "If-None-Match" not in self.headers:
                self.send_response(304)
                self.end_headers()
                stream.close()
                return None
            self.send_response(200)
            self.send_header("Content-type", self.guess_type(path))
            self.send_header("Content-Length", str(facts.st_size))
            self.send_header("Last-Modified", modified)
            self.end_headers()
            return stream
        except BaseException:
            stream.close()
            raise

    def list_directory(self, path):
        """Send the header lines of a page that lists a directory; return a stream of the page."""
        try:
            names = sorted(os.listdir(path), key=str.lower)
        except OSError:
            self.send_error(404, "No permission to list directory")
            return None
        shown = urllib.parse.unquote(self.path, errors="surrogatepass")
        title = f"Directory listing for {_escaped(shown, False)}"
        lines = ["<!DOCTYPE HTML>", '<html lang="en">', "<head>", '<meta charset="utf-8">', f"<title>{title}</title>",
                 "</head>", "<body>", f"<h1>{title}</h1>", "<hr>", "<ul>"]  # fmt: skip
        for name in names:
            whole = os.path.join(path, name)
            link, label = (name + "/", name + "/") if os.path.isdir(whole) else (name, name)
            if os.path.islink(whole):
                label = name + "@"
            quoted = urllib.parse.quote(link, errors="surrogatepass")
            lines.append(f'<li><a href="{quoted}">{_escaped(label, False)}</a></li>')
        lines += ["</ul>", "<hr>", "</body>", "</html>", ""]
        page = "\n".join(lines).encode("utf-8", "surrogateescape")
        self.send_response(200)
        self.send_header("Content-type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        import io

        return io.BytesIO(page)

    def translate_path(self, path):
        """Return the file that a path of a URL means; it is always below the directory."""
        path = path.split("?", 1)[0].split("#", 1)[0]
        is_directory = path.rstrip().endswith("/")
        words = posixpath.normpath(urllib.parse.unquote(path)).split("/")
        found = self.directory
        for word in words:
            if word and not os.path.dirname(word) and word not in (os.curdir, os.pardir):
                found = os.path.join(found, word)
        return found + "/" if is_directory else found

    def copyfile(self, source, outputfile):
        """Copy what is left of one stream into another."""
        while block := source.read(65536):
            outputfile.write(block)

    def guess_type(self, path):
        """Return what kind of file a name is of."""
        _, ending = posixpath.splitext(path)
        return self.extensions_map.get(ending, self.extensions_map.get(ending.lower(), "application/octet-stream"))


def _main(arguments):
    """Serve the files of a directory: `-m http.server [port] [--bind ADDRESS] [--directory DIRECTORY]`."""
    options = {"--bind": "", "-b": "", "--directory": None, "-d": None}
    port = 8000
    rest = iter(arguments)
    for word in rest:
        if word in options:
            options[word] = next(rest, None)
        elif word.isdecimal():
            port = int(word)
        else:
            sys.exit(f"http.server: error: unrecognized arguments: {word}")
    directory = options["--directory"] or options["-d"] or os.getcwd()

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, directory=directory, **kwargs)

    with ThreadingHTTPServer((options["--bind"] or options["-b"], port), Handler) as server:
        host, port = server.socket.getsockname()[:2]
        print(f"Serving HTTP on {host} port {port} (http://{host}:{port}/) ...", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("\nKeyboard interrupt received, exiting.")


if __name__ == "__main__":
    _main(sys.argv[1:])
