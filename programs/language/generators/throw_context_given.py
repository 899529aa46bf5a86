# An exception thrown with a context keeps it.
def fresh():
    yield 1


def show(f):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            print(f())
        except Exception as e:
            print(repr(e), repr(e.__context__))


e1 = ValueError("with ctx")
e1.__context__ = KeyError("old")
k = fresh()
show(lambda: k.throw(e1))  # expect: ValueError('with ctx') KeyError('old')
print(repr(e1.__context__))  # expect: KeyError('old')
