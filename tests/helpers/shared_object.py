"""A program in which two threads take references to one object, each, before either of them goes on."""

from __future__ import annotations

from typing import Any

TAKE = """
import threading
class Shared:
    pass
shared = Shared()
def work(mine):
    other = mine
    here.wait()
class Barrier:
    def __init__(self, missing):
        self.lock, self.full, self.missing = threading.Lock(), threading.Lock(), missing
        self.full.acquire()
    def wait(self):
        with self.lock:
            self.missing -= 1
            if not self.missing:
                self.full.release()
        with self.full:
            pass
here = Barrier(2)
threads = [threading.Thread(target=work, args=(shared,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("before")
print(type(shared).__name__)
print("after")
"""


def is_shared(tstate: Any, obj: Any) -> bool:
    """The object in question, in the function in question."""
    is_at_work = tstate.frame is not None and tstate.frame.code.code.name == "work"
    return is_at_work and obj.type.value.name == "Shared"
