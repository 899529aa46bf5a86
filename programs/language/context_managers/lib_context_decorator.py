# contextlib: ContextDecorator and AbstractContextManager.
from contextlib import AbstractContextManager, ContextDecorator


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


log = []


class Timer(ContextDecorator):
    def __enter__(self):
        log.append("start")
        return self

    def __exit__(self, *exc):
        log.append(exc[0].__name__ if exc[0] else "stop")
        return False


log.clear()


@Timer()
def work(fail):
    return 1 / 0 if fail else "done"


print(work(False), attempt(lambda: work(True)), log)
# expect: done ZeroDivisionError: division by zero ['start', 'stop', 'start', 'ZeroDivisionError']


class Plain(AbstractContextManager):
    def __exit__(self, *exc):
        return True


with Plain() as plain:
    raise ValueError
print(type(plain).__name__, isinstance(Timer(), AbstractContextManager), isinstance(3, AbstractContextManager))
# expect: Plain True False
print(attempt(AbstractContextManager))
# expect: TypeError: Can't instantiate abstract class AbstractContextManager with abstract method __exit__
