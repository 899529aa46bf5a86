# send, throw and close: a generator as a partner.
def running_average():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


average = running_average()
print(next(average), average.send(10), average.send(20), average.send(3))  # expect: None 10.0 15.0 11.0


def echo():
    received = []
    try:
        while True:
            try:
                received.append((yield len(received)))
            except ValueError as error:
                received.append(f"caught {error}")
    finally:
        print("received", received)


partner = echo()
print(next(partner), partner.send("a"), partner.throw(ValueError("thrown")), partner.send("b"))  # expect: 0 1 2 3
partner.close()  # expect: received ['a', 'caught thrown', 'b']
try:
    partner.send("too late")
except StopIteration:
    print("stopped")  # expect: stopped
try:
    echo().send("too early")
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started generator


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            yield "not yet"


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)  # expect: generator ignored GeneratorExit


def simple():
    yield 1


g = simple()
try:
    g.throw(KeyError("before the start"))
except KeyError as error:
    print("passes through", error)  # expect: passes through 'before the start'
print(list(g))  # expect: []
g = simple()
next(g)
try:
    g.throw(ValueError)
except ValueError as error:
    print(repr(error))  # expect: ValueError()


def returns_on_close():
    try:
        yield "first"
    except GeneratorExit:
        print("asked to leave")
        return


g = returns_on_close()
next(g)
g.close()  # expect: asked to leave


def scheduler(tasks):
    while tasks:
        task = tasks.pop(0)
        try:
            print(next(task), end=" ")
        except StopIteration:
            continue
        tasks.append(task)
    print()


scheduler([(f"{name}{n}" for n in range(size)) for name, size in (("a", 2), ("b", 3), ("c", 1))])
# expect: c0 c0 c0 c1 c1 c2
