# Exceptions whose chain, notes and arguments a program has bent: nothing hangs, nothing leaks.
a, b = ValueError("a"), ValueError("b")
a.__context__, b.__context__ = b, a
try:
    raise a
except ValueError:
    try:
        raise KeyError("c")
    except KeyError as error:
        print("ok", repr(error.__context__), repr(error.__context__.__context__))
# expect: ok ValueError('a') ValueError('b')
a.__context__ = None

x, y, z = KeyError("x"), KeyError("y"), KeyError("z")
x.__context__, y.__context__ = y, z
try:
    raise x
except KeyError:
    try:
        raise z
    except KeyError as error:
        print(repr(error.__context__), repr(x.__context__), repr(y.__context__))
# expect: KeyError('x') KeyError('y') None

for notes in (1, None, ("a",), "text"):
    e = ValueError()
    e.__notes__ = notes
    try:
        e.add_note("x")
    except TypeError as error:
        print(error, e.__notes__)
# expect: Cannot add note: __notes__ is not a list 1
# expect: Cannot add note: __notes__ is not a list None
# expect: Cannot add note: __notes__ is not a list ('a',)
# expect: Cannot add note: __notes__ is not a list text


class Notes(list):
    def append(self, item):
        raise OSError("asked")


e = ValueError()
e.__notes__ = Notes()
e.add_note("x")
e.add_note("y")
print(e.__notes__)
# expect: ['x', 'y']


class Eraser:
    def __init__(self):
        self.error = ValueError(self)

    def __repr__(self):
        self.error.args = ()
        return "erased"

    __str__ = __repr__


print(repr(Eraser().error), str(Eraser().error))
keyed = Eraser()
keyed.error = KeyError(keyed)
print(str(keyed.error), keyed.error.args)
# expect: ValueError(erased) erased
# expect: erased ()
