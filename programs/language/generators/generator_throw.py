# throw() into a generator that is suspended, not begun, or ended.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def guarded(log):
    try:
        log.append("start")
        yield 1
        yield 2
    except ValueError as error:
        log.append(f"caught {error}")
        yield "recovered"
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


log = []
g = guarded(log)
print(next(g), g.throw(ValueError("thrown")), log)  # expect: 1 recovered ['start', 'caught thrown']
attempt(lambda: next(g))  # expect: StopIteration:
print(log)  # expect: ['start', 'caught thrown', 'finally']
log.clear()
g = guarded(log)
attempt(lambda: g.throw(KeyError("before start")))  # expect: KeyError: 'before start'
print(log)  # expect: []
attempt(lambda: next(g))  # expect: StopIteration:
attempt(lambda: g.throw(KeyError("after end")))  # expect: KeyError: 'after end'
log.clear()
g = guarded(log)
next(g)
attempt(lambda: g.throw(KeyError, "as class and value"))  # expect: KeyError: 'as class and value'
attempt(lambda: guarded([]).throw(5))
# expect: TypeError: exceptions must be classes or instances deriving from BaseException, not int
attempt(lambda: guarded([]).throw(int))
# expect: TypeError: exceptions must be classes or instances deriving from BaseException, not type
attempt(lambda: guarded([]).throw())  # expect: TypeError: throw expected at least 1 argument, got 0
