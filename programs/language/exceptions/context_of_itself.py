# An exception raised while it is handled itself: no cycle of contexts.
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


def same_again():
    error = ValueError("same")
    try:
        raise error
    except ValueError:
        raise error


def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a


caught(same_again)  # expect: ValueError(same) ['caught', 'same_again', 'same_again']
caught(cycle)  # expect: ValueError(a) <- KeyError(b) ['caught', 'cycle', 'cycle']
