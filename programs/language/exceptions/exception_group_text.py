# The text of an ExceptionGroup: each member in a frame of its own; at most 15 of them, and 10 groups within groups.
import traceback


inner = ExceptionGroup("inner", [KeyError(1), OSError(2, "x")])


def raised(exc):
    try:
        raise exc
    except Exception as caught:
        return caught


try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ExceptionGroup("outer", [raised(TypeError("a\nb")), inner])
except ExceptionGroup as caught:
    group = caught
group.add_note("a note\nof two lines")
text = "".join(traceback.format_exception(group))
print(text == "".join(traceback.TracebackException.from_exception(group).format()))  # expect: True
print(*[line for line in text.splitlines() if "File" not in line], sep="\n")
# expect: Traceback (most recent call last):
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: During handling of the above exception, another exception occurred:
# expect:
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |     raise ExceptionGroup("outer", [raised(TypeError("a\nb")), inner])
# expect:   | ExceptionGroup: outer (2 sub-exceptions)
# expect:   | a note
# expect:   | of two lines
# expect:   +-+---------------- 1 ----------------
# expect:     | Traceback (most recent call last):
# expect:     |     raise exc
# expect:     | TypeError: a
# expect:     | b
# expect:     +---------------- 2 ----------------
# expect:     | ExceptionGroup: inner (2 sub-exceptions)
# expect:     +-+---------------- 1 ----------------
# expect:       | KeyError: 1
# expect:       +---------------- 2 ----------------
# expect:       +------------------------------------
wide = ExceptionGroup("wide", [ValueError(number) for number in range(17)])
print(*traceback.format_exception(wide)[-8:], sep="", end="")
# expect:     | ValueError: 12
# expect:     +---------------- 14 ----------------
# expect:     | ValueError: 13
# expect:     +---------------- 15 ----------------
# expect:     | ValueError: 14
# expect:     +---------------- ... ----------------
# expect:     | and 2 more exceptions
# expect:     +------------------------------------
deep = ValueError()
for number in range(12):
    deep = ExceptionGroup("deep", [deep])
print(*traceback.format_exception(deep)[-4:], sep="", end="")
# expect:                     | ExceptionGroup: deep (1 sub-exception)
# expect:                     +-+---------------- 1 ----------------
# expect:                       | ... (max_group_depth is 10)
# expect:                       +------------------------------------
