# A crawler simulation on a thread pool
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait, TimeoutError

SITE = {
    "/": ["/about", "/blog", "/shop"],
    "/about": ["/", "/team"],
    "/blog": ["/blog/1", "/blog/2", "/missing"],
    "/blog/1": ["/blog/2"],
    "/blog/2": ["/blog/1", "/shop/tea"],
    "/shop": ["/shop/tea", "/shop/mug", "/crash"],
    "/shop/tea": ["/shop"],
    "/shop/mug": [],
    "/team": ["/about"],
    "/crash": [],
}


class NotFound(Exception):
    status = 404


class ServerError(Exception):
    status = 500


class Stats:
    def __init__(self):
        self._lock = threading.Lock()
        self.counts = {}
        self.threads = set()

    def add(self, what):
        with self._lock:
            self.counts[what] = self.counts.get(what, 0) + 1
            self.threads.add(threading.current_thread().name.split("_")[0])


def fetch(url, stats):
    time.sleep(0.001)
    stats.add("requests")
    if url == "/crash":
        raise ServerError(url)
    try:
        links = SITE[url]
    except KeyError:
        raise NotFound(url) from None
    return url, links


def crawl(start, workers=3):
    seen, errors, stats = {start}, {}, Stats()
    with ThreadPoolExecutor(max_workers=workers, thread_name_prefix="spider") as pool:
        pending = {pool.submit(fetch, start, stats)}
        while pending:
            done, pending = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                try:
                    url, links = future.result()
                except (NotFound, ServerError) as error:
                    errors[str(error)] = error.status
                    continue
                for link in links:
                    if link not in seen:
                        seen.add(link)
                        pending.add(pool.submit(fetch, link, stats))
    return seen, errors, stats


seen, errors, stats = crawl("/")
print(len(seen), "pages:", " ".join(sorted(seen)))
# expect: 11 pages: / /about /blog /blog/1 /blog/2 /crash /missing /shop /shop/mug /shop/tea /team
print("errors:", sorted(errors.items()))  # expect: errors: [('/crash', 500), ('/missing', 404)]
print("requests:", stats.counts, stats.threads)  # expect: requests: {'requests': 11} {'spider'}

with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(lambda x, y: x * y, range(5), range(10, 15))))  # expect: [0, 11, 24, 39, 56]
    futures = {pool.submit(pow, 2, n): n for n in range(6)}
    print(sorted((futures[f], f.result()) for f in as_completed(futures)))
    # expect: [(0, 1), (1, 2), (2, 4), (3, 8), (4, 16), (5, 32)]
    slow_gate = threading.Event()
    slow = pool.submit(slow_gate.wait)
    try:
        slow.result(timeout=0.01)
    except TimeoutError:
        print("too slow", slow.done())  # expect: too slow False
    slow_gate.set()
    bad = pool.submit(int, "x")
    print(type(bad.exception()).__name__, bad.exception())
    # expect: ValueError invalid literal for int() with base 10: 'x'
    called = []
    good = pool.submit(sum, [1, 2, 3])
    good.add_done_callback(lambda f: called.append(f.result()))
    good.result()

print(called, slow.done(), bad.done(), good.cancelled(), good.cancel())  # expect: [6] True True False False

gate = threading.Event()
one = ThreadPoolExecutor(1)
first = one.submit(gate.wait)
second = one.submit(print, "never printed")
print("cancel queued:", second.cancel(), second.cancelled())  # expect: cancel queued: True True
gate.set()
print("first:", first.result())  # expect: first: True
one.shutdown()
try:
    one.submit(print)
except RuntimeError as error:
    print(error)  # expect: cannot schedule new futures after shutdown
try:
    second.result()
except BaseException as error:
    print(type(error).__name__)  # expect: CancelledError
results = []
try:
    with ThreadPoolExecutor(2) as pool:
        for value in pool.map(lambda d: 10 // d, [5, 2, 0, 1]):
            results.append(value)
except ZeroDivisionError as error:
    print(results, error)  # expect: [2, 5] integer division or modulo by zero
print(threading.active_count())  # expect: 1
