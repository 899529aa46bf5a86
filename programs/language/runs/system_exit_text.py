# sys.exit with a text prints it on stderr and ends with status 1.
import sys


class Resource:
    def __enter__(self):
        print("open")

    def __exit__(self, kind, value, traceback):
        print("close", kind.__name__, value)


with Resource():
    sys.exit("that's all")
# expect: open
# expect: close SystemExit that's all
# expect exit: 1
# expect stderr: that's all
