# Check, then act: two threads may both find the key missing, so the value may be computed twice.
import threading

cache = {}
computed = []


def get(key):
    if key not in cache:
        computed.append(key)
        cache[key] = key * key
    return cache[key]


def work():
    for key in range(50):
        assert get(key) == key * key


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(cache))  # expect: 50
print(50 <= len(computed) <= 200)  # expect: True
