# __context__ and __cause__ set by hand and by `raise ... from`.
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


first = ValueError("first")
second = KeyError("second")
second.__context__ = first
second.__cause__ = None
print(chain(second), second.__suppress_context__)  # expect: KeyError(second) <- ValueError(first) True
try:
    raise second from first
except KeyError as e:
    print(e.__cause__ is first, e.__suppress_context__, chain(e))
    # expect: True True KeyError(second) <- ValueError(first)
try:
    try:
        raise ValueError("a")
    except ValueError as a:
        raise KeyError("b") from a
except KeyError as b:
    kept = b
print(chain(kept), kept.__cause__ is kept.__context__, lines(kept.__cause__))
# expect: KeyError(b) <- ValueError(a) True ['<module>']
