# threading.local: every thread has its own attributes; subclasses are initialised once per thread.
import threading


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


data = threading.local()
data.value = "main"
seen = {}


def work(n):
    had = hasattr(data, "value")
    data.value = n
    barrier.wait()
    seen[n] = (had, data.value, sorted(data.__dict__))


barrier = threading.Barrier(3)
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(seen.items()), data.value, data.__dict__)
# expect: [(0, (False, 0, ['value'])), (1, (False, 1, ['value'])), (2, (False, 2, ['value']))] main {'value': 'main'}
del data.value
print(attempt(lambda: data.value), attempt(lambda: delattr(data, "value")), data.__dict__)
# expect: AttributeError: '_thread._local' object has no attribute 'value' AttributeError: '_thread._local' object has no attribute 'value' {}
print(attempt(lambda: threading.local(1)), type(data), repr(data).startswith("<_thread._local object at"))
# expect: TypeError: Initialization arguments are not supported <class '_thread._local'> True


class Connection(threading.local):
    shared = []
    count = 0

    def __init__(self, name, *, size=1):
        self.name = name
        self.size = size
        self.shared.append(threading.current_thread().name)

    def grow(self):
        self.size += 1
        return self.size

    @property
    def label(self):
        return f"{self.name}:{self.size}"

    @label.setter
    def label(self, text):
        self.name = text


connection = Connection("db", size=5)
connection.grow()
results = []


def use():
    results.append((connection.size, connection.grow(), connection.grow(), connection.label))


for n in range(2):
    thread = threading.Thread(target=use, name=f"user-{n}")
    thread.start()
    thread.join()
print(results, connection.label, Connection.shared)
# expect: [(5, 6, 7, 'db:7'), (5, 6, 7, 'db:7')] db:6 ['MainThread', 'user-0', 'user-1']
connection.label = "renamed"
connection.count = 7
print(connection.label, connection.name, connection.count, Connection.count, attempt(lambda: connection.nope))
# expect: renamed:6 renamed 7 0 AttributeError: 'Connection' object has no attribute 'nope'


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        gone.append(self.name)


gone = []
holder = threading.local()


def hold():
    holder.thing = Noisy(threading.current_thread().name)


thread = threading.Thread(target=hold, name="holder")
thread.start()
thread.join()
print(gone)  # expect: ['holder']
holder.thing = Noisy("main's")
del holder
print(gone)  # expect: ['holder', "main's"]
