# The traceback of an exception that is raised again, by itself or by its name.
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


def reraise():
    try:
        deep(1)
    except ValueError:
        raise


def reraise_by_name():
    try:
        deep(1)
    except ValueError as error:
        raise error


caught(deep, 3)  # expect: ValueError(deep) ['caught', 'deep', 'deep', 'deep', 'deep']
caught(reraise)  # expect: ValueError(deep) ['caught', 'reraise', 'deep', 'deep']
caught(reraise_by_name)  # expect: ValueError(deep) ['caught', 'reraise_by_name', 'reraise_by_name', 'deep', 'deep']
