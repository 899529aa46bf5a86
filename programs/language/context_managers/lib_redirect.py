# contextlib: redirect_stdout, redirect_stderr and nullcontext.
import contextlib
import sys
from contextlib import nullcontext


class Capture:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


capture = Capture()
with contextlib.redirect_stdout(capture) as target:
    print("hidden", 1)
    print("more")
print(capture.parts, target is capture)  # expect: ['hidden', ' ', '1', '\n', 'more', '\n'] True
with contextlib.redirect_stderr(capture):
    sys.stderr.write("err\n")
print(capture.parts[-1:], nullcontext(5).enter_result)  # expect: ['err\n'] 5
with nullcontext("given") as given:
    print(given)  # expect: given
