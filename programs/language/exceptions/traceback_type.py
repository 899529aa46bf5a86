# types.TracebackType makes entries; tb_next can be replaced, but never so that the chain has a loop.
import sys
import traceback
import types

frame = sys._getframe()


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def entry(following=None, line=99, lasti=0):
    return types.TracebackType(following, frame, lasti, line)


first = entry(second := entry(), 3, 7)
print(first.tb_next is second, first.tb_lineno, first.tb_lasti, dir(first))
# expect: True 3 7 ['tb_frame', 'tb_lasti', 'tb_lineno', 'tb_next']
attempt(setattr, second, "tb_next", first)  # expect: ValueError traceback loop detected
attempt(setattr, first, "tb_next", first)  # expect: ValueError traceback loop detected
attempt(setattr, first, "tb_next", 1)  # expect: TypeError expected traceback object, got 'int'
attempt(delattr, first, "tb_next")  # expect: TypeError can't delete tb_next attribute
attempt(setattr, first, "tb_frame", frame)  # expect: AttributeError readonly attribute
attempt(entry, 1)  # expect: TypeError expected traceback object or None, got 'int'
attempt(entry, None, 2**40)  # expect: OverflowError Python int too large to convert to C int
attempt(types.TracebackType, None, 1, 2, 3)  # expect: TypeError TracebackType() argument 'tb_frame' must be frame, not int
attempt(types.TracebackType, None)  # expect: TypeError TracebackType() missing required argument 'tb_frame' (pos 2)
first.tb_next = None
print(first.tb_next)  # expect: None


def fail():
    raise KeyError("inner")


try:
    fail()
except KeyError as error:
    error.__traceback__.tb_next = None
    print([summary.name for summary in traceback.extract_tb(error.__traceback__)])  # expect: ['<module>']
raise ValueError("by hand").with_traceback(entry(None, 4))
# expect stderr: File "*traceback_type.py", line 45, in <module>
# expect stderr: File "*traceback_type.py", line 4, in <module>
# expect stderr: import types
# expect error: ValueError: by hand
