# Ten threads fetch pages from a server that takes its time, each taking the next URL with `urls.pop()`; then one thread
# does. While one waits for its page, the lock is free for the others, so that ten are nearly ten times as fast.
# not under: threads=virtual
import sys
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NAP = 0.05


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        time.sleep(NAP)
        body = f"page {self.path[1:]}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    request_queue_size = 50


def fetch(urls, pages):
    while True:
        try:
            url = urls.pop()
        except IndexError:
            return
        with urllib.request.urlopen(url) as response:
            pages.append(response.read().decode())


def crawl(workers):
    urls = [f"http://127.0.0.1:{server.server_port}/{number}" for number in range(20)]
    pages = []
    threads = [threading.Thread(target=fetch, args=(urls, pages)) for _ in range(workers)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(len(pages), sorted(pages) == sorted(f"page {number}" for number in range(20)))
    return time.perf_counter() - begun


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
ten = crawl(10)  # expect: 20 True
one = crawl(1)  # expect: 20 True
print(one > 20 * NAP)  # expect: True
print(f"one thread {one:.2f} s, ten {ten:.2f} s", file=sys.stderr)
server.shutdown()
server.server_close()
