"""A threaded server: the files of this folder, and JSON at /json; it prints its port and ends when its input does."""

import json
import os
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        if self.path.startswith("/json"):
            self.answer({"path": self.path, "thread": threading.current_thread().name[:6]})
        else:
            super().do_GET()

    def do_POST(self):
        data = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.answer({"sum": sum(data)})

    def answer(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    request_queue_size = 50


directory = os.path.dirname(os.path.abspath(__file__))
with Server(("127.0.0.1", 0), lambda *args: Handler(*args, directory=directory)) as server:
    serving = threading.Thread(target=server.serve_forever, args=(0.05,))
    serving.start()
    print(server.server_port, flush=True)
    sys.stdin.read()
    server.shutdown()
    serving.join()
