# Two threads drop references to one object: if both load the same count, one of the two decrements is lost.
# finding: leak under refcount=plain gil=none
import threading


class Thing:
    pass


def drop(references):
    with gate:  # it opens when both are here
        pass
    references.clear()


gate = threading.Lock()
gate.acquire()
thing = Thing()
lists = [[thing] * 100000, [thing] * 100000]
threads = [threading.Thread(target=drop, args=(references,)) for references in lists]
for thread in threads:
    thread.start()
gate.release()
for thread in threads:
    thread.join()
print(lists)  # expect: [[], []]
