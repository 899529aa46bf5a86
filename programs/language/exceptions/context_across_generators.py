# __context__ of what a generator raises, thrown into or asked while the caller handles something.
def chain(error):
    names = []
    while error is not None:
        names.append(f"{type(error).__name__}({', '.join(map(str, error.args))})")
        error = error.__context__
    return " <- ".join(names)


def lines(error):
    found, tb = [], error.__traceback__
    while tb is not None:
        found.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return found


def caught(function, *args):
    try:
        function(*args)
    except BaseException as error:
        print(chain(error), lines(error))
        return error


def generator():
    try:
        yield
    except ValueError:
        raise KeyError("from the generator")


def through_generator():
    g = generator()
    next(g)
    g.throw(ValueError("thrown"))


def generator_raises():
    yield 1
    raise KeyError("plain")


def while_handling_in_caller():
    g = generator_raises()
    next(g)
    try:
        raise ValueError("caller")
    except ValueError:
        next(g)


caught(through_generator)
# expect: KeyError(from the generator) <- ValueError(thrown) ['caught', 'through_generator', 'generator']
caught(while_handling_in_caller)
# expect: KeyError(plain) <- ValueError(caller) ['caught', 'while_handling_in_caller', 'generator_raises']
