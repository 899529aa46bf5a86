# At the end sys.stdout is flushed, whatever the program has put there; what can't be flushed makes the exit status 120.
import sys


class Collecting:
    def write(self, text):
        sys.__stdout__.write(text.upper())

    def __repr__(self):
        return "<collecting>"


sys.stdout = Collecting()
print("end")  # expect: END
# expect exit: 120
# expect stderr: Exception ignored in: <collecting>
# expect stderr: AttributeError: 'Collecting' object has no attribute 'flush'
