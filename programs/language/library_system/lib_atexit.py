# atexit: functions called at the end, the last registered first; an exception in one is shown and the rest still run.
# expect stderr: Exception ignored in atexit callback: <function fails at *>
# expect stderr: ZeroDivisionError: division by zero
import atexit


def bye(*args, **kwargs):
    print("bye", args, kwargs)


def fails():
    1 / 0


@atexit.register
def decorated():
    print("decorated, among the last")


atexit.register(bye, 1, key=2)
atexit.register(bye)
atexit.register(fails)
print(atexit.register(bye, "again") is bye)  # expect: True
try:
    atexit.register(5)
except TypeError as error:
    print(error)  # expect: the first argument must be callable


def never():
    print("never called")


atexit.register(never)
atexit.register(never)
atexit.unregister(never)


class Resource:
    def __init__(self, name):
        self.name = name
        atexit.register(self.close)

    def close(self):
        print("closing", self.name)


Resource("file")
kept = Resource("socket")
atexit.unregister(kept.close)


def late():
    print("late registers another")
    atexit.register(bye, "from late")


atexit.register(late)
print("end of the program")  # expect: end of the program
# expect: late registers another
# expect: closing file
# expect: bye ('again',) {}
# expect: bye () {}
# expect: bye (1,) {'key': 2}
# expect: decorated, among the last
