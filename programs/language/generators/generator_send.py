# send(): the value of yield, the first one, and after the end.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def echo():
    received = yield "first"
    while received != "stop":
        received = yield received
    return "done"


g = echo()
attempt(lambda: g.send("early"))  # expect: TypeError: can't send non-None value to a just-started generator
print(g.send(None), g.send(1), g.send(2))  # expect: first 1 2
try:
    g.send("stop")
except StopIteration as error:
    print(error.value)  # expect: done
attempt(lambda: next(g))  # expect: StopIteration:
attempt(lambda: g.send(5))  # expect: StopIteration:
print(g.close(), g.gi_frame, g.gi_running, g.gi_yieldfrom)  # expect: None None False None
