# frame.clear and traceback.clear_frames give local variables up; a frame that is known keeps its callers alive.
import sys
import traceback


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def fail(a):
    b, c = Noisy("b"), Noisy("c")
    inner = lambda: b  # noqa: E731
    raise ValueError


def outer():
    local = Noisy("outer")
    try:
        fail(Noisy("a"))
    except ValueError as error:
        return error.__traceback__.tb_next


tb = outer()
print("left", tb.tb_frame.f_back.f_code.co_name, sorted(tb.tb_frame.f_back.f_locals))
tb.tb_frame.clear()
print(tb.tb_frame.f_locals, tb.tb_frame.f_lineno)
tb = None
try:
    fail(Noisy("a"))
except ValueError as error:
    traceback.clear_frames(error.__traceback__)
    print("cleared")
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)


def generator():
    local = Noisy("generator")
    try:
        yield 1
    finally:
        print("closed")


g = generator()
next(g)
g.gi_frame.clear()
print(g.gi_frame, list(g))

# expect: left outer ['local']
# expect: gone: a
# expect: gone: c
# expect: gone: b
# expect: {} 17
# expect: gone: outer
# expect: gone: a
# expect: gone: c
# expect: gone: b
# expect: cleared
# expect: cannot clear an executing frame
# expect: closed
# expect: gone: generator
# expect: None []
