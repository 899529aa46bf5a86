# Raising an exception again adds to its traceback; with_traceback(None) begins a new one.
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


def deep(n):
    if n == 0:
        raise ValueError("deep")
    deep(n - 1)


error = caught(deep, 0)  # expect: ValueError(deep) ['caught', 'deep']
try:
    raise error
except ValueError:
    print(lines(error))  # expect: ['<module>', 'caught', 'deep']
try:
    raise error.with_traceback(None)
except ValueError:
    print(lines(error))  # expect: ['<module>']
