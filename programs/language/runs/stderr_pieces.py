# What nobody caught is written to sys.stderr in the pieces in which CPython writes it.
import sys


class Noted:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)

    def flush(self):
        pass


class Failing:
    def __del__(self):
        raise ValueError("lost")


sys.stderr = noted = Noted()
try:
    raise LookupError("two\nlines")
except LookupError as error:
    error.add_note("noted\ntwice")
    sys.excepthook(LookupError, error, error.__traceback__)
print([piece for piece in noted.pieces if "File" not in piece])
# expect: ['', 'Traceback (most recent call last):\n', '', '', '    ', 'raise LookupError("two\\nlines")', '\n', '', 'LookupError', ': ', 'two\nlines', '\n', '', 'noted\n', '', 'twice', '\n']
noted.pieces.clear()
sys.excepthook(SyntaxError, SyntaxError("bad", ("<text>", 1, 3, "a b", 1, 4)), None)
print(noted.pieces)
# expect: ['', '  File "<text>", line 1\n', '    ', 'a b', '\n', '    ', ' ', ' ', '^', '\n', '', 'SyntaxError', ': ', 'bad', '\n']
noted.pieces.clear()
Failing()
print([piece for piece in noted.pieces if piece not in " ^" and "0x" not in piece and "File" not in piece])
# expect: ['Exception ignored in: ', '\n', 'Traceback (most recent call last):\n', '    ', 'raise ValueError("lost")', '\n', 'ValueError', ': ', 'lost', '\n']
