# Where sys.stderr is None nobody is told of an exception; sys.exit shows its text all the same.
import sys


class Failing:
    def __del__(self):
        raise ValueError("not shown")


sys.stderr = None
Failing()
sys.excepthook(KeyError, KeyError("not shown"), None)
print("told nobody")  # expect: told nobody
sys.exit("the last word")  # expect stderr: the last word
# expect exit: 1
