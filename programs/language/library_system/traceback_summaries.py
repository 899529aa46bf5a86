# traceback: what summaries say of columns and local variables, and how many entries sys.tracebacklimit allows.
import sys
import traceback


def outer(x):
    doubled = [x, x]
    return inner(x) + len(doubled)


def inner(y):
    parts = {"k": y}
    return (parts["k"]
            / 0)


try:
    outer(1)
except ZeroDivisionError as error:
    caught = error
for entry in traceback.extract_tb(caught.__traceback__):
    print(entry.name, entry.lineno, entry.end_lineno, entry.colno, entry.end_colno, entry.locals, len(entry))
# expect: <module> 18 18 4 12 None 4
# expect: outer 8 8 11 19 None 4
# expect: inner 13 14 12 15 None 4
summary = traceback.TracebackException.from_exception(caught, capture_locals=True)
summary.stack[0].locals = None
print(*[line for line in "".join(summary.format()).splitlines() if "  File" not in line], sep="\n")
# expect: Traceback (most recent call last):
# expect:     outer(1)
# expect:     return inner(x) + len(doubled)
# expect:            ^^^^^^^^
# expect:     doubled = [1, 1]
# expect:     x = 1
# expect:     return (parts["k"]
# expect:             ^^^^^^^^^^
# expect:     parts = {'k': 1}
# expect:     y = 1
# expect: ZeroDivisionError: division by zero
print(traceback.StackSummary.extract(traceback.walk_tb(caught.__traceback__.tb_next), capture_locals=True)[1].locals)
# expect: {'y': '1', 'parts': "{'k': 1}"}
columns = {"end_lineno": 3, "colno": 0, "end_colno": 4}
entry = traceback.FrameSummary("file.py", 3, "f", line="call(1)\n", locals={"b": "1", "a": 2}, **columns)
print("".join(traceback.StackSummary.from_list([entry]).format()), end="")
# expect:   File "file.py", line 3, in f
# expect:     call(1)
# expect:     ^^^^
# expect:     a = 2
# expect:     b = '1'


class Short(traceback.StackSummary):
    def format_frame_summary(self, summary):
        return None if summary.name == "outer" else f"{summary.name}\n"


print(Short(traceback.extract_tb(caught.__traceback__)).format())  # expect: ['<module>\n', 'inner\n']
for limit in (1, 0, -1):
    sys.tracebacklimit = limit
    print(limit, len(traceback.extract_tb(caught.__traceback__)), len(traceback.format_exception(caught)),
          len(traceback.TracebackException.from_exception(caught).stack), len(traceback.extract_stack()),
          len(traceback.format_exception(caught, limit=2)))
# expect: 1 1 3 1 1 4
# expect: 0 0 1 0 0 4
# expect: -1 0 1 0 0 4
del sys.tracebacklimit
try:
    compile("a b", "code", "exec")
except SyntaxError as error:
    place = traceback.TracebackException.from_exception(error)
    print(place.lineno, place.end_lineno, place.offset, place.end_offset, place.msg)
# expect: 1 1 3 4 invalid syntax
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError("k") from error
except KeyError as error:
    whole, compact = (traceback.TracebackException.from_exception(error, compact=is_compact) for is_compact in (0, 1))
    print(whole.__context__ is not None, compact.__context__, compact.__cause__.exc_type)
# expect: False None <class 'ZeroDivisionError'>
