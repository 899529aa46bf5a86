# Threads that start threads: a tree of them, each joined by its parent.
import threading

log = []
lock = threading.Lock()


def grow(depth, path):
    if depth:
        children = [threading.Thread(target=grow, args=(depth - 1, path + letter)) for letter in "ab"]
        for child in children:
            child.start()
        for child in children:
            child.join()
    with lock:
        log.append(path)


grow(3, "")
print(len(log), log[-1] == "")  # expect: 15 True
print(sorted(log)[:5])  # expect: ['', 'a', 'aa', 'aaa', 'aab']
for path in log:
    for longer in log[log.index(path) + 1:]:
        assert not longer.startswith(path), "a parent ends after its children"
