# 100 requests, whose answers are counted by status in a dict that five threads share. Under a lock every answer is
# counted. Without one, `counts[status] = counts[status] + 1` may lose some, where a thread is switched in between.
# not under: threads=virtual
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        self.send_response(int(self.path[1:]))
        self.send_header("Content-Length", "0")
        self.end_headers()


class Server(ThreadingHTTPServer):
    request_queue_size = 50


def status_of(path):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/{path}") as response:
            return response.status
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def count_locked(counts):
    for path in (200, 404, 200, 500, 201) * 4:
        status = status_of(path)
        with lock:
            counts[status] = counts.get(status, 0) + 1


def count(counts):
    for path in (200, 404, 200, 500, 201) * 4:
        status = status_of(path)
        counts[status] = counts.get(status, 0) + 1


def counted(work):
    counts = {}
    threads = [threading.Thread(target=work, args=(counts,)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts


lock = threading.Lock()
server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
print(sorted(counted(count_locked).items()))  # expect: [(200, 40), (201, 20), (404, 20), (500, 20)]
found = counted(count)
print(sorted(found), sum(found.values()) <= 100)  # expect: [200, 201, 404, 500] True
server.shutdown()
server.server_close()
