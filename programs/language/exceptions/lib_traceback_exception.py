# traceback: an exception and its stack as text, in every form.
import io
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
