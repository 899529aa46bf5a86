# __del__ runs in the thread that drops the last reference.
# differs: without its lock (3.13t on) CPython may run `passed`'s __del__ later, in the thread that made it.
import threading

log = []


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(f"{self.name} in {threading.current_thread().name}")


def work(holder):
    mine = Noisy("local")
    del mine
    log.append("after del")
    holder.clear()
    log.append("after clear")


holder = [Noisy("passed")]
thread = threading.Thread(target=work, args=(holder,), name="worker")
thread.start()
thread.join()
for line in log:
    print(line)
# expect: local in worker
# expect: after del
# expect: passed in worker
# expect: after clear
log.clear()
kept = Noisy("kept")
shared = [kept]


def drop():
    shared.pop()


thread = threading.Thread(target=drop, name="dropper")
thread.start()
thread.join()
print(log)  # expect: []
kept = None
print(log)  # expect: ['kept in MainThread']
