# The frames of a comprehension, a key function and a __str__ are in the traceback.
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


def in_comprehension():
    return [1 / x for x in (1, 0)]


def native_callback():
    return sorted([1, 2], key=lambda x: x.missing)


def prints_inside():
    class Loud:
        def __str__(self):
            raise KeyError("str")

    print(Loud())


caught(in_comprehension)  # expect: ZeroDivisionError(division by zero) ['caught', 'in_comprehension', '<listcomp>']
caught(native_callback)
# expect: AttributeError('int' object has no attribute 'missing') ['caught', 'native_callback', '<lambda>']
caught(prints_inside)  # expect: KeyError(str) ['caught', 'prints_inside', '__str__']
