# __context__ in handlers and finally: what is being handled, and nothing that was handled before.
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


def nested():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(2)
        except KeyError:
            raise TypeError(3)


def in_finally():
    try:
        raise ValueError(1)
    finally:
        raise KeyError(2)


def finally_after_except():
    try:
        raise ValueError(1)
    except ValueError:
        pass
    finally:
        raise KeyError(2)


def handled_before():
    try:
        raise ValueError(1)
    except ValueError:
        pass
    raise KeyError(2)


caught(nested)  # expect: TypeError(3) <- KeyError(2) <- ValueError(1) ['caught', 'nested']
caught(in_finally)  # expect: KeyError(2) <- ValueError(1) ['caught', 'in_finally']
caught(finally_after_except)  # expect: KeyError(2) ['caught', 'finally_after_except']
caught(handled_before)  # expect: KeyError(2) ['caught', 'handled_before']
