# Errors are caught, kept and reported later: traceback, io and contextlib together.
import contextlib
import io
import sys
import traceback


class Report:
    def __init__(self):
        self.failures = []

    @contextlib.contextmanager
    def step(self, name):
        try:
            yield name.upper()
        except Exception as error:
            self.failures.append((name, traceback.TracebackException.from_exception(error)))

    def show(self):
        for name, failure in self.failures:
            last = list(failure.format())[-1]
            print(f"{name}: {last}", end="")
            for entry in failure.stack:
                print(f"    {entry.name}: {entry.line}")


def parse(text):
    return int(text)


def convert(items):
    return [parse(item) for item in items]


report = Report()
with report.step("good") as label:
    print(label, convert(["1", "2"]))  # expect: GOOD [1, 2]
with report.step("bad number"):
    convert(["1", "two"])
with report.step("missing key"):
    {}["nothing"]
with report.step("chained"):
    try:
        parse("x")
    except ValueError as error:
        raise RuntimeError("could not parse") from error
report.show()
# expect: bad number: ValueError: invalid literal for int() with base 10: 'two'
# expect:     step: yield name.upper()
# expect:     <module>: convert(["1", "two"])
# expect:     convert: return [parse(item) for item in items]
# expect:     <listcomp>: return [parse(item) for item in items]
# expect:     parse: return int(text)
# expect: missing key: KeyError: 'nothing'
# expect:     step: yield name.upper()
# expect:     <module>: {}["nothing"]
# expect: chained: RuntimeError: could not parse
# expect:     step: yield name.upper()
# expect:     <module>: raise RuntimeError("could not parse") from error
print([type(failure.__cause__).__name__ for _, failure in report.failures])
# expect: ['NoneType', 'NoneType', 'TracebackException']
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("captured")
    print("and this")
print(buffer.getvalue().splitlines())  # expect: ['captured', 'and this']
errors = io.StringIO()
with contextlib.redirect_stderr(errors):
    try:
        parse("y")
    except ValueError:
        traceback.print_exc()
    print("to stderr", file=sys.stderr)
lines = errors.getvalue().splitlines()
print(lines[0], lines[-2], lines[-1], len(lines) > 4, sep="\n")
# expect: Traceback (most recent call last):
# expect: ValueError: invalid literal for int() with base 10: 'y'
# expect: to stderr
# expect: True
with contextlib.suppress(ZeroDivisionError):
    1 / 0
try:
    with contextlib.ExitStack() as stack:
        file = stack.enter_context(io.StringIO("text"))
        stack.callback(print, "callback")
        raise LookupError("inside")
# expect: callback
except LookupError as error:
    print(file.closed, "".join(traceback.format_exception_only(error)), end="")  # expect: True LookupError: inside
