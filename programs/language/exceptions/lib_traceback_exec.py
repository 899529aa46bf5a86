# traceback: frames whose source is not at hand.
import traceback


def names(text):
    """Leave out what depends on where this program lies, and on how long its comments are."""
    first, *rest = text.replace(__file__, "PROGRAM").split('PROGRAM", line ')
    return first + "".join(['PROGRAM", line N' + part.lstrip("0123456789") for part in rest])


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
