# print to stderr, sys.stdout.write, flush, sep and end; both streams keep their own order.
# differs: since 3.13 print() names an unexpected keyword as functions do.
import sys

print("to stderr", file=sys.stderr)
print("to stdout", flush=True)  # expect: to stdout
count = sys.stdout.write("written\n")  # expect: written
print(count)  # expect: 8
sys.stderr.write("also stderr\n")
sys.stdout.write("no newline")  # expect: no newline
sys.stdout.flush()
print()
print("a", 1, None, sep=" / ", end=" <end>\n")  # expect: a / 1 / None <end>
print("x", "y", sep="", end="")  # expect: xy
print()
print(1, 2, sep=None, end=None)  # expect: 1 2


class Log:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


log = Log()
print("into", "an object", file=log)
print(log.parts)  # expect: ['into', ' ', 'an object', '\n']
for bad in ({"sep": 1}, {"end": 2}, {"file": 5}, {"nope": 1}):
    try:
        print("x", **bad)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError sep must be None or a string, not int
# expect: TypeError end must be None or a string, not int
# expect: AttributeError 'int' object has no attribute 'write'
# expect: TypeError 'nope' is an invalid keyword argument for print()
# expect stderr: to stderr
# expect stderr: also stderr
