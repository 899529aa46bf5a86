# Two threads drop references to one object: if both load the same count, one of the two decrements is lost.
# finding: leak under refcount=plain gil=none
import threading


class Thing:
    pass


def drop(references):
    ready.append(None)
    while len(ready) < 2:  # until both are here
        pass
    while references:
        references.pop()


thing = Thing()
ready = []
lists = [[thing] * 300, [thing] * 300]
threads = [threading.Thread(target=drop, args=(references,)) for references in lists]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lists)  # expect: [[], []]
