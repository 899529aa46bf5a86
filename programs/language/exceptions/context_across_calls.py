# __context__ in a function and in an __init__ called by the handler.
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


def helper():
    raise KeyError("in helper")


def calls_helper():
    try:
        raise ValueError("outer")
    except ValueError:
        helper()


def in_init():
    class Bad:
        def __init__(self):
            raise TypeError("init")

    try:
        raise ValueError("first")
    except ValueError:
        Bad()


caught(calls_helper)  # expect: KeyError(in helper) <- ValueError(outer) ['caught', 'calls_helper', 'helper']
caught(in_init)  # expect: TypeError(init) <- ValueError(first) ['caught', 'in_init', '__init__']
