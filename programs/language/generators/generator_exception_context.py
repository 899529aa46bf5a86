# __cause__ and __context__ of exceptions in generators.
def context():
    try:
        yield 1
    except ValueError as error:
        raise KeyError("new") from error


g = context()
next(g)
try:
    g.throw(ValueError("old"))
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__))  # expect: ValueError('old') ValueError('old')


def handles():
    try:
        raise ValueError("in generator")
    except ValueError:
        yield "handling"
        raise


g = handles()
try:
    raise KeyError("outside")
except KeyError:
    print(next(g))  # expect: handling
    try:
        next(g)
    except ValueError as error:
        print(repr(error.__context__))  # expect: KeyError('outside')
