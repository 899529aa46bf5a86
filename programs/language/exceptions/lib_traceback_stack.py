# traceback: stacks without an exception.
import io
import traceback


def names(text):
    """Leave out what depends on where this program lies, and on how long its comments are."""
    first, *rest = text.replace(__file__, "PROGRAM").split('PROGRAM", line ')
    return first + "".join(['PROGRAM", line N' + part.lstrip("0123456789") for part in rest])


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
