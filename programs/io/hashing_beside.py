# Threads that hash and compress much at a time compute without the lock, and so beside the thread that interprets.
import hashlib
import sys
import threading
import time
import zlib

data = b"minipy" * 1_000_000
steps = {"hashes": lambda: hashlib.sha256(data).hexdigest(), "compresses": lambda: zlib.crc32(zlib.compress(data, 1))}
for name, work in steps.items():
    results = []
    thread = threading.Thread(target=lambda: results.extend([work() for _ in range(3)]))
    count = 0
    begun = time.perf_counter()
    thread.start()
    while thread.is_alive():
        count += 1
    elapsed = time.perf_counter() - begun
    print(name, len(set(results)), results[0] == work())
    print(f"counted to {count} in {elapsed:.2f} s while another thread {name}", file=sys.stderr)
# expect: hashes 1 True
# expect: compresses 1 True
whole = hashlib.sha256()
for start in range(0, len(data), 1000):
    whole.update(data[start : start + 1000])
print(whole.hexdigest() == hashlib.sha256(data).hexdigest())  # expect: True
