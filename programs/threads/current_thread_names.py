# The names of threads: given, numbered by default with the target's name, changed, and seen from inside.
import threading

seen = []


def note():
    seen.append(threading.current_thread().name)


def other():
    note()


class Worker(threading.Thread):
    def run(self):
        note()


threads = [
    threading.Thread(target=note),
    threading.Thread(target=other),
    threading.Thread(target=note, name="given"),
    Worker(),
    threading.Thread(target=lambda: note()),
]
print([thread.name for thread in threads])
# expect: ['Thread-1 (note)', 'Thread-2 (other)', 'given', 'Thread-3', 'Thread-4 (<lambda>)']
threads[2].name = "changed"
for thread in threads:
    thread.start()
    thread.join()
print(seen)
# expect: ['Thread-1 (note)', 'Thread-2 (other)', 'changed', 'Thread-3', 'Thread-4 (<lambda>)']
print(threading.current_thread().name)  # expect: MainThread
print(threading.main_thread() is threading.current_thread())  # expect: True
found = []
thread = threading.Thread(target=lambda: found.append(threading.current_thread()))
thread.start()
thread.join()
print(found[0] is thread, found[0] is threading.main_thread())  # expect: True False
threading.current_thread().name = "renamed"
print(threading.main_thread().name)  # expect: renamed
