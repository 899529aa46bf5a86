# traceback: exceptions and stacks as text.
import io
import sys
import traceback


def inner(n):
    if n == 0:
        raise ValueError("deep")
    inner(n - 1)


def names(text):
    """Leave out what depends on where this program lies, and on how long its comments are."""
    first, *rest = text.replace(__file__, "PROGRAM").split('PROGRAM", line ')
    return first + "".join(['PROGRAM", line N' + part.lstrip("0123456789") for part in rest])


try:
    inner(1)
except ValueError as error:
    print(names(traceback.format_exc()), end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     inner(1)
    # expect:   File "PROGRAM", line N, in inner
    # expect:     inner(n - 1)
    # expect:   File "PROGRAM", line N, in inner
    # expect:     raise ValueError("deep")
    # expect: ValueError: deep
    print(names("".join(traceback.format_exception(error))), end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     inner(1)
    # expect:   File "PROGRAM", line N, in inner
    # expect:     inner(n - 1)
    # expect:   File "PROGRAM", line N, in inner
    # expect:     raise ValueError("deep")
    # expect: ValueError: deep
    print(traceback.format_exception_only(error))  # expect: ['ValueError: deep\n']
    print([names(part) for part in traceback.format_tb(error.__traceback__, 1)])
    # expect: ['  File "PROGRAM", line N, in <module>\n    inner(1)\n']
    for entry in traceback.extract_tb(error.__traceback__):
        print(names(entry.filename), entry.lineno > 0, entry.name, entry.line)
# expect: PROGRAM True <module> inner(1)
# expect: PROGRAM True inner inner(n - 1)
# expect: PROGRAM True inner raise ValueError("deep")
    print(len(traceback.format_tb(error.__traceback__)), len(traceback.format_tb(error.__traceback__, -2)))
    # expect: 3 2
    buffer = io.StringIO()
    traceback.print_exc(file=buffer)
    print(buffer.getvalue() == traceback.format_exc())  # expect: True
    buffer = io.StringIO()
    traceback.print_tb(error.__traceback__, limit=1, file=buffer)
    print(names(buffer.getvalue()), end="")
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     inner(1)
    print(names("".join(traceback.format_exception(error, limit=1))), end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     inner(1)
    # expect: ValueError: deep
    te = traceback.TracebackException.from_exception(error)
    print(str(te), te.exc_type.__name__, len(te.stack), "".join(te.format()) == traceback.format_exc())
    # expect: deep ValueError 3 True
    print([(f.f_code.co_name, n > 0) for f, n in traceback.walk_tb(error.__traceback__)])
    # expect: [('<module>', True), ('inner', True), ('inner', True)]

try:
    try:
        1 / 0
    except ZeroDivisionError as cause:
        raise KeyError("second") from cause
except KeyError as error:
    text = names(traceback.format_exc())
    print(text, end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     1 / 0
    # expect:     ~~^~~
    # expect: ZeroDivisionError: division by zero
    # expect:
    # expect: The above exception was the direct cause of the following exception:
    # expect:
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     raise KeyError("second") from cause
    # expect: KeyError: 'second'
    print(names(traceback.format_exc(chain=False)), end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     raise KeyError("second") from cause
    # expect: KeyError: 'second'
try:
    try:
        [][1]
    except IndexError:
        {}["x"]
except KeyError:
    print(names(traceback.format_exc()), end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     [][1]
    # expect:     ~~^^^
    # expect: IndexError: list index out of range
    # expect:
    # expect: During handling of the above exception, another exception occurred:
    # expect:
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     {}["x"]
    # expect:     ~~^^^^^
    # expect: KeyError: 'x'

error = RuntimeError("with notes")
error.add_note("first note")
error.add_note("second\nnote")
print(traceback.format_exception_only(error))
# expect: ['RuntimeError: with notes\n', 'first note\n', 'second\n', 'note\n']
print(traceback.format_exception(error))  # expect: ['RuntimeError: with notes\n', 'first note\n', 'second\n', 'note\n']
print(traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(ValueError()))
# expect: ["KeyError: 'k'\n"] ['ValueError\n']
print(traceback.format_exception_only(type(error), error))
# expect: ['RuntimeError: with notes\n', 'first note\n', 'second\n', 'note\n']
print(traceback.format_exception(None), repr(traceback.format_exc()))  # expect: ['NoneType: None\n'] 'NoneType: None\n'
try:
    compile("x = = 1", "<source>", "exec")
except SyntaxError as error:
    print("".join(traceback.format_exception_only(error)), end="")
    # expect:   File "<source>", line 1
    # expect:     x = = 1
    # expect:         ^
    # expect: SyntaxError: invalid syntax


class Custom(Exception):
    def __str__(self):
        return "custom\ntext"


print(traceback.format_exception_only(Custom()))  # expect: ['Custom: custom\ntext\n']


def recurse(n):
    return recurse(n - 1) if n else 1 / 0


try:
    recurse(10)
except ZeroDivisionError:
    print(names(traceback.format_exc()), end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     recurse(10)
    # expect:   File "PROGRAM", line N, in recurse
    # expect:     return recurse(n - 1) if n else 1 / 0
    # expect:            ^^^^^^^^^^^^^^
    # expect:   File "PROGRAM", line N, in recurse
    # expect:     return recurse(n - 1) if n else 1 / 0
    # expect:            ^^^^^^^^^^^^^^
    # expect:   File "PROGRAM", line N, in recurse
    # expect:     return recurse(n - 1) if n else 1 / 0
    # expect:            ^^^^^^^^^^^^^^
    # expect:   [Previous line repeated 8 more times]
    # expect: ZeroDivisionError: division by zero


def where():
    return traceback.extract_stack()


stack = where()
print([frame.name for frame in stack][-2:], stack[-1].line)
# expect: ['<module>', 'where'] return traceback.extract_stack()
print(names(traceback.format_list([stack[-1]])[0]), end="")
# expect:   File "PROGRAM", line N, in where
# expect:     return traceback.extract_stack()


def show():
    buffer = io.StringIO()
    traceback.print_stack(file=buffer, limit=1)
    return names(buffer.getvalue())


print(show(), end="")
# expect:   File "PROGRAM", line N, in show
# expect:     traceback.print_stack(file=buffer, limit=1)
print(traceback.format_list([("file.py", 3, "f", "x = 1"), ("other.py", 4, "g", None)]))
# expect: ['  File "file.py", line 3, in f\n    x = 1\n', '  File "other.py", line 4, in g\n']
try:
    traceback.format_exception(5)
except TypeError as problem:
    print(problem)  # expect: Exception expected for value, int found
try:
    exec("def broken():\n    raise OSError('no source')\nbroken()", {})
except OSError:
    print(names(traceback.format_exc()), end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     exec("def broken():\n    raise OSError('no source')\nbroken()", {})
    # expect:   File "<string>", line 3, in <module>
    # expect:   File "<string>", line 2, in broken
    # expect: OSError: no source
