# The name of an except clause is deleted at its end.
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


def unbound_after():
    try:
        raise ValueError("x")
    except ValueError as name:
        pass
    return name


caught(unbound_after)
# expect: UnboundLocalError(cannot access local variable 'name' where it is not associated with a value) ['caught', 'unbound_after']
