# __context__ comes by itself; `from None` only hides it.
def implicit():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            undefined_name
    except NameError as error:
        return error


i = implicit()
print(repr(i.__context__), i.__cause__, i.__suppress_context__, i.name)
# expect: ZeroDivisionError('division by zero') None False undefined_name


def from_none():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise LookupError("hidden") from None
    except LookupError as error:
        return error


f = from_none()
print(f.__cause__, repr(f.__context__), f.__suppress_context__)
# expect: None ZeroDivisionError('division by zero') True
