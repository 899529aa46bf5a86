# contextlib.ExitStack: the order of the exits, suppression, replaced exceptions and their contexts.
from contextlib import ExitStack, contextmanager


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


log = []


class Room:
    def __init__(self, name, answer=False, fails=None):
        self.name, self.answer, self.fails = name, answer, fails

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self.name

    def __exit__(self, kind, value, traceback):
        log.append(f"exit {self.name} {kind.__name__ if kind else None}")
        if self.fails:
            raise self.fails
        return self.answer


def show():
    print(log)
    log.clear()


with ExitStack() as stack:
    names = [stack.enter_context(Room(n)) for n in "abc"]
    print(names)  # expect: ['a', 'b', 'c']
show()  # expect: ['enter a', 'enter b', 'enter c', 'exit c None', 'exit b None', 'exit a None']
with ExitStack() as stack:
    stack.callback(log.append, "callback 1")
    stack.push(Room("pushed"))
    print(stack.callback(lambda **kw: log.append(kw), key="word").__name__)  # expect: <lambda>

    @stack.push
    def on_exit(kind, value, traceback):
        log.append(f"function {kind}")

    @stack.callback
    def last():
        log.append("last registered")


show()  # expect: ['last registered', 'function None', {'key': 'word'}, 'exit pushed None', 'callback 1']
with ExitStack() as stack:
    stack.enter_context(Room("outer"))
    stack.enter_context(Room("swallows", answer=True))
    stack.enter_context(Room("inner"))
    raise ValueError("inside")
show()
# expect: ['enter outer', 'enter swallows', 'enter inner', 'exit inner ValueError', 'exit swallows ValueError', 'exit outer None']


def passes_through():
    with ExitStack() as stack:
        stack.enter_context(Room("only"))
        raise KeyError("through")


print(attempt(passes_through))  # expect: KeyError: 'through'
show()  # expect: ['enter only', 'exit only KeyError']


def chained():
    with ExitStack() as stack:
        stack.enter_context(Room("first", fails=TypeError("from first")))
        stack.enter_context(Room("second", fails=OSError("from second")))
        raise ValueError("body")


try:
    chained()
except TypeError as error:
    print(repr(error), "|", repr(error.__context__), "|", repr(error.__context__.__context__))
    # expect: TypeError('from first') | OSError('from second') | ValueError('body')
show()  # expect: ['enter first', 'enter second', 'exit second ValueError', 'exit first OSError']


def fails_at_once():
    with ExitStack() as stack:
        stack.enter_context(Room("cleanup"))
        stack.enter_context(object())


print(attempt(fails_at_once))
# expect: TypeError: 'builtins.object' object does not support the context manager protocol
show()  # expect: ['enter cleanup', 'exit cleanup TypeError']

with ExitStack() as stack:
    stack.enter_context(Room("kept"))
    keeper = stack.pop_all()
show()  # expect: ['enter kept']
keeper.close()
show()  # expect: ['exit kept None']


@contextmanager
def managed(name):
    log.append(f"+{name}")
    yield name
    log.append(f"-{name}")


with ExitStack() as stack:
    for n in range(3):
        stack.enter_context(managed(n))
show()  # expect: ['+0', '+1', '+2', '-2', '-1', '-0']


class Resource:
    def __init__(self, n):
        if n == 2:
            raise RuntimeError("no third resource")
        self.n = n

    def close(self):
        log.append(f"close {self.n}")


def acquire(count):
    with ExitStack() as stack:
        resources = []
        for n in range(count):
            resource = Resource(n)
            stack.callback(resource.close)
            resources.append(resource)
        stack.pop_all()
        return [r.n for r in resources]


print(acquire(2))  # expect: [0, 1]
show()  # expect: []
print(attempt(lambda: acquire(3)))  # expect: RuntimeError: no third resource
show()  # expect: ['close 1', 'close 0']
ExitStack().close()
stack = ExitStack()
print(stack.__enter__() is stack, stack.__exit__(None, None, None))  # expect: True False
stack.push(Room("handled", answer=True))
print(stack.__exit__(ValueError, ValueError("given"), None))  # expect: True
show()  # expect: ['exit handled ValueError']
