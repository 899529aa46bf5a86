# The package `requests`: methods, parameters, JSON, sessions, redirections, time limits, and what it raises.
# needs: requests
# not under: threads=virtual
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def answer(self, code, body, kind="application/json", **headers):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.startswith("/status/"):
            self.answer(int(self.path[8:]), b"{}")
        elif self.path in ("/302", "/307"):
            self.answer(int(self.path[1:]), b"", Location="/moved?there")
        elif self.path == "/loop":
            self.answer(302, b"", Location="/loop")
        elif self.path == "/cookie":
            self.answer(200, b"{}", Set_Cookie="k=v; Path=/")
        elif self.path == "/slow":
            may_answer.wait()
            self.answer(200, b"{}")
        elif self.path == "/text":
            self.answer(200, "hé".encode("latin-1"), "text/plain")
        elif self.path == "/no-json":
            self.answer(200, b"{oops", "text/plain; charset=utf-8")
        else:
            names = ("Content-Type", "Cookie", "X-Own", "Authorization")
            told = {name: self.headers[name] for name in names if name in self.headers}
            self.answer(200, json.dumps([self.command, self.path, body.decode(), told]).encode())

    do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_GET


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except requests.RequestException as error:
        print(type(error).__name__, str(error).replace(base, "BASE").replace(str(server.server_port), "PORT")[:70])


may_answer = threading.Event()
server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.handle_error = lambda *args: None  # a client that has gone away
serving = threading.Thread(target=server.serve_forever, args=(0.01,))
serving.start()
base = f"http://127.0.0.1:{server.server_port}"

parameters = {"a": 1, "b": ["x", "y z"], "none": None}
response = requests.get(base + "/path", params=parameters, headers={"X-Own": "header"}, timeout=60)
print(response, response.status_code, response.ok, response.reason, bool(response), response.encoding)
# expect: <Response [200]> 200 True OK True utf-8
print(response.json(), response.url[len(base) :])
# expect: ['GET', '/path?a=1&b=x&b=y+z', '', {'X-Own': 'header'}] /path?a=1&b=x&b=y+z
print(response.headers["CONTENT-type"], "content-length" in response.headers)  # expect: application/json True
print(type(response.content).__name__, type(response.text).__name__, response.request.method, response.history)
# expect: bytes str GET []
print(requests.post(base, json={"key": [1, None]}).json())
# expect: ['POST', '/', '{"key": [1, null]}', {'Content-Type': 'application/json'}]
print(requests.post(base, data={"key": "v w", "list": [1, 2]}).json())
# expect: ['POST', '/', 'key=v+w&list=1&list=2', {'Content-Type': 'application/x-www-form-urlencoded'}]
print(requests.post(base, data="text").json())  # expect: ['POST', '/', 'text', {}]
print(requests.put(base, data=b"bytes").json())  # expect: ['PUT', '/', 'bytes', {}]
print(requests.patch(base, json=[]).json())  # expect: ['PATCH', '/', '[]', {'Content-Type': 'application/json'}]
print(requests.delete(base).json())  # expect: ['DELETE', '/', '', {}]
print(requests.head(base).status_code, requests.head(base).content)  # expect: 200 b''
for code in (200, 404, 503):
    attempt(requests.get(f"{base}/status/{code}").raise_for_status)
# expect: None
# expect: HTTPError 404 Client Error: Not Found for url: BASE/status/404
# expect: HTTPError 503 Server Error: Service Unavailable for url: BASE/status/503
try:
    requests.get(base + "/status/404").raise_for_status()
except requests.HTTPError as error:
    print(error.response.status_code, error.request.method, bool(error.response))  # expect: 404 GET False
print([known.status_code for known in requests.get(base + "/302").history])  # expect: [302]
print(requests.post(base + "/302", data="x").json(), requests.post(base + "/307", data="x").json())
# expect: ['GET', '/moved?there', '', {}] ['POST', '/moved?there', 'x', {}]
print(requests.get(base + "/302", allow_redirects=False).is_redirect)  # expect: True
attempt(requests.get, base + "/loop")  # expect: TooManyRedirects Exceeded 30 redirects.
attempt(requests.get, base + "/slow", timeout=0.05)
# expect: ReadTimeout HTTPConnectionPool(host='127.0.0.1', port=PORT): Read timed out. (read
may_answer.set()
print(requests.get(base + "/text").text, requests.get(base + "/text").encoding)  # expect: hé ISO-8859-1
attempt(requests.get(base + "/no-json").json)
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (ch
attempt(requests.get, "no-scheme")
# expect: MissingSchema Invalid URL 'no-scheme': No scheme supplied. Perhaps you meant https:/
attempt(requests.get, "other://host/")  # expect: InvalidSchema No connection adapters were found for 'other://host/'
attempt(requests.get, "http://")  # expect: InvalidURL Invalid URL 'http://': No host supplied
with requests.Session() as session:
    session.headers.update({"x-own": "session"})
    session.auth = ("user", "password")
    print(session.get(base + "/cookie").cookies.get("k"), session.get(base).json())
    # expect: v ['GET', '/', '', {'Cookie': 'k=v', 'X-Own': 'session', 'Authorization': 'Basic dXNlcjpwYXNzd29yZA=='}]
    print(session.get(base, headers={"X-Own": "own"}).json()[3]["X-Own"], session.get(base + "/a b?q=ü").json()[1])
    # expect: own /a%20b?q=%C3%BC
server.shutdown()
server.server_close()
serving.join()
attempt(requests.get, base)
# expect: ConnectionError HTTPConnectionPool(host='127.0.0.1', port=PORT): Max retries exceeded
for kind in (requests.HTTPError, requests.ConnectionError, requests.Timeout, requests.exceptions.MissingSchema):
    print(kind.__name__, issubclass(kind, requests.RequestException), issubclass(kind, ValueError))
# expect: HTTPError True False
# expect: ConnectionError True False
# expect: Timeout True False
# expect: MissingSchema True True
print(requests.codes.ok, requests.codes.not_found, issubclass(requests.ConnectTimeout, requests.ConnectionError))
# expect: 200 404 True
