# __context__ and __cause__ build a chain through nested handlers.
def chain(error):
    names = []
    while error is not None:
        names.append(f"{type(error).__name__}({error})")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " <- ".join(names)


def load(name):
    try:
        return {"a": "1", "b": "x"}[name]
    except KeyError as error:
        raise LookupError(f"no entry {name}") from error


def number(name):
    try:
        return int(load(name))
    except ValueError:
        raise TypeError(f"entry {name} is no number")


for name in "abc":
    try:
        print(number(name))
    except Exception as error:
        print(chain(error))
# expect: 1
# expect: TypeError(entry b is no number) <- ValueError(invalid literal for int() with base 10: 'x')
# expect: LookupError(no entry c) <- KeyError('c')
try:
    try:
        raise ValueError("one")
    except ValueError:
        try:
            raise KeyError("two")
        except KeyError:
            raise IndexError("three")
except IndexError as error:
    print(chain(error))  # expect: IndexError(three) <- KeyError('two') <- ValueError(one)
try:
    try:
        raise ValueError("one")
    except ValueError:
        try:
            raise KeyError("two")
        except KeyError:
            pass
        raise IndexError("three")
except IndexError as error:
    print(chain(error))  # expect: IndexError(three) <- ValueError(one)
try:
    try:
        raise ValueError("in try")
    finally:
        raise KeyError("in finally")
except KeyError as error:
    print(chain(error))  # expect: KeyError('in finally') <- ValueError(in try)
try:
    try:
        raise ValueError("hidden")
    except ValueError:
        raise KeyError("shown") from None
except KeyError as error:
    print(chain(error), repr(error.__context__))  # expect: KeyError('shown') ValueError('hidden')
first = ValueError("itself")
try:
    try:
        raise first
    except ValueError:
        raise first
except ValueError as error:
    print(chain(error), error.__context__)  # expect: ValueError(itself) None


def cleanup():
    try:
        raise OSError("handled inside")
    except OSError:
        pass


try:
    try:
        raise ValueError("v")
    except ValueError:
        cleanup()
        raise
except ValueError as error:
    print(chain(error))  # expect: ValueError(v)
