# What a thread is made with: target, args, kwargs, name, daemon; and a subclass with its own run.
import threading

calls = []


def work(*args, **kwargs):
    calls.append((args, kwargs))


def run(thread):
    thread.start()
    thread.join()
    return thread


run(threading.Thread(target=work))
run(threading.Thread(target=work, args=(1, 2)))
run(threading.Thread(target=work, args=[3], kwargs={"k": "v"}))
run(threading.Thread(None, work, "by position", (4,), {"last": True}))
run(threading.Thread())
print(calls)
# expect: [((), {}), ((1, 2), {}), ((3,), {'k': 'v'}), ((4,), {'last': True})]
print(run(threading.Thread(target=work, name="Ada")).name)  # expect: Ada
print(threading.Thread(name=5).name)  # expect: 5
shared = [1]
run(threading.Thread(target=shared.append, args=(2,)))
print(shared)  # expect: [1, 2]


class Adder(threading.Thread):
    def __init__(self, *numbers):
        super().__init__(name="adder")
        self.numbers = numbers
        self.result = None

    def run(self):
        self.result = sum(self.numbers)


print(run(Adder(1, 2, 3)).result, Adder(1).result)  # expect: 6 None
for action in (
    lambda: threading.Thread(nope=1),
    lambda: threading.Thread(5),
    lambda: run(threading.Thread(target=work, args=5)),
):
    try:
        action()
        print("fails in the thread only")
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)
# expect: TypeError Thread.__init__() got an unexpected keyword argument 'nope'
# expect: AssertionError group argument must be None for now
# expect: fails in the thread only
# expect stderr: TypeError: __main__.work() argument after * must be an iterable, not int
