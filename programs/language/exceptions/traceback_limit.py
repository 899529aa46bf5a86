# sys.tracebacklimit says how many entries of a traceback are shown, the innermost; anything but an int says nothing.
import io
import sys


def outer():
    inner()


def inner():
    raise ValueError("deep")


class Failing:
    def __del__(self):
        outer()


for limit in (1, 2, 0, -1, 10**30, -(10**30), True, "1", None):
    sys.tracebacklimit = limit
    sys.stderr = io.StringIO()
    try:
        outer()
    except ValueError:
        sys.excepthook(*sys.exc_info())
    shown = sys.stderr.getvalue()
    Failing()
    text = sys.stderr.getvalue()[len(shown) :]
    print(limit == 10**30 or limit, shown.count("File"), shown.count("Traceback"), text.count("File"))
# expect: 1 1 1 1
# expect: 2 2 1 2
# expect: 0 0 0 0
# expect: -1 0 0 0
# expect: True 3 1 3
# expect: -1000000000000000000000000000000 0 0 0
# expect: True 1 1 1
# expect: 1 3 1 3
# expect: None 3 1 3
