# close() before the beginning, in the middle, and twice.
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
log.clear()
g = guarded(log)
g.close()
print(log)  # expect: []
attempt(lambda: next(g))  # expect: StopIteration:
g = guarded(log)
next(g)
g.close()
g.close()
print(log)  # expect: ['start', 'exit', 'finally']
