# A threaded server of files and JSON, and the clients of the library: http.client, with one connection, and urlopen.
# not under: threads=virtual
import http.client
import json
import os
import threading
import urllib.error
import urllib.request
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        if self.path == "/chunks":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for part in (b"hello ", b"line\nsecond", b" end"):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
        elif self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", "/one.txt" if self.path == "/moved" else self.path)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path.startswith("/json"):
            self.answer({"path": self.path, "method": self.command})
        else:
            super().do_GET()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer({"method": self.command, "type": self.headers["content-type"], "body": body.decode()}, 201)

    do_PUT = do_DELETE = do_POST

    def answer(self, value, code=200):
        body = json.dumps(value).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def read(path, data=None):
    with urllib.request.urlopen(base + path, data, timeout=60) as response:
        return response.status, response.read()


directory = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"files-{os.getpid()}-{os.urandom(3).hex()}")
os.makedirs(directory + "/sub")
for name, text in (("one.txt", "first\nsecond\n"), ("sub/index.html", "<p>"), ("two & <three>.json", "{}")):
    with open(f"{directory}/{name}", "w") as file:
        file.write(text)

server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *args: Handler(*args, directory=directory))
serving = threading.Thread(target=server.serve_forever, args=(0.01,))
serving.start()
base = f"http://127.0.0.1:{server.server_port}"

with urllib.request.urlopen(base + "/one.txt") as response:
    print(response.status, response.reason, response.url == base + "/one.txt", response.headers["Content-Type"])
    # expect: 200 OK True text/plain
    print(response.getheader("content-length"), response.readline(), response.read(3), response.read(), response.read())
    # expect: 13 b'first\n' b'sec' b'ond\n' b''
print(read("/sub/"), read("/json?a=1"), read("/moved"))
# expect: (200, b'<p>') (200, b'{"path": "/json?a=1", "method": "GET"}') (200, b'first\nsecond\n')
page = read("/")[1].decode()
print([line for line in page.splitlines() if "href" in line])
# expect: ['<li><a href="one.txt">one.txt</a></li>', '<li><a href="sub/">sub/</a></li>', '<li><a href="two%20%26%20%3Cthree%3E.json">two &amp; &lt;three&gt;.json</a></li>']
print(read("/chunks"), urllib.request.urlopen(base + "/chunks").readlines())
# expect: (200, b'hello line\nsecond end') [b'hello line\n', b'second end']
print(read("/form", b"a=1"))
# expect: (201, b'{"method": "POST", "type": "application/x-www-form-urlencoded", "body": "a=1"}')
request = urllib.request.Request(base + "/x", b"{}", {"Content-Type": "application/json"}, method="PUT")
print(urllib.request.urlopen(request).read())  # expect: b'{"method": "PUT", "type": "application/json", "body": "{}"}'
try:
    read("/nothing")
except urllib.error.HTTPError as error:
    print(error, error.code, error.reason, b"File not found" in error.read())
    # expect: HTTP Error 404: File not found 404 File not found True
try:
    read("/moved-to-itself")
except urllib.error.HTTPError as error:
    print(str(error).splitlines()[0])
    # expect: HTTP Error 302: The HTTP server returned a redirect error that would lead to an infinite loop.
    error.close()

client = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=60)
for path in ("/json", "/sub/", "/one.txt"):
    client.request("GET", path)
    response = client.getresponse()
    print(response.status, response.version, response.read(), response.isclosed(), client.sock is not None)
# expect: 200 11 b'{"path": "/json", "method": "GET"}' True True
# expect: 200 11 b'<p>' True True
# expect: 200 11 b'first\nsecond\n' True True
client.request("DELETE", "/y", body="text", headers={"X-Header": "1"})
print(client.getresponse().read())  # expect: b'{"method": "DELETE", "type": null, "body": "text"}'
client.request("HEAD", "/one.txt")
response = client.getresponse()
print(response.read(), response.getheader("Content-Length"), response.getheader("X-None", "none"))
# expect: b'' 13 none
client.request("GET", "/one.txt")
attempt(client.request, "GET", "/one.txt")  # expect: CannotSendRequest Request-sent
print(client.getresponse().read())  # expect: b'first\nsecond\n'
client.request("PATCH", "/one.txt")
response = client.getresponse()
print(response.status, response.reason, len(response.read()) > 0)  # expect: 501 Unsupported method ('PATCH') True
attempt(client.request, "GET", "/a b")
# expect: InvalidURL URL can't contain control characters. '/a b' (found at least ' ')
client.close()
attempt(client.getresponse)  # expect: ResponseNotReady Idle
attempt(http.client.HTTPConnection, "host:port")  # expect: InvalidURL nonnumeric port: 'port'
attempt(urllib.request.urlopen, "no-scheme")  # expect: ValueError unknown url type: 'no-scheme'
attempt(urllib.request.urlopen, "other://host/")  # expect: URLError <urlopen error unknown url type: other>
attempt(urllib.request.urlopen, base, "text")
# expect: TypeError POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.
print(urllib.request.urlopen("data:text/plain;base64,aGk=").read())  # expect: b'hi'
print(http.client.responses[404], repr(http.HTTPStatus.OK), http.HTTPStatus.NOT_FOUND.description)
# expect: Not Found <HTTPStatus.OK: 200> Nothing matches the given URI

server.shutdown()
server.server_close()
serving.join()
attempt(urllib.request.urlopen, base)  # expect: URLError <urlopen error [Errno 111] Connection refused>
for name in ("one.txt", "sub/index.html", "two & <three>.json"):
    os.remove(f"{directory}/{name}")
os.removedirs(directory + "/sub")
