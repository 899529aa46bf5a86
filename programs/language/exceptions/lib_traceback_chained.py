# traceback: chained exceptions.
import traceback


def names(text):
    """Leave out what depends on where this program lies, and on how long its comments are."""
    first, *rest = text.replace(__file__, "PROGRAM").split('PROGRAM", line ')
    return first + "".join(['PROGRAM", line N' + part.lstrip("0123456789") for part in rest])


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
