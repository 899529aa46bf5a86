# __cause__, __context__ and __traceback__: what may be assigned, and what it changes.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def chain():
    try:
        try:
            raise KeyError("inner")
        except KeyError as inner:
            raise ValueError("outer") from inner
    except ValueError as outer:
        return outer


c = chain()
print(repr(c.__cause__), c.__cause__ is c.__context__, c.__suppress_context__, c.__traceback__ is not None)
# expect: KeyError('inner') True True True
c.__cause__ = None
print(c.__cause__, c.__context__, c.__suppress_context__)  # expect: None 'inner' True
attempt(lambda: setattr(c, "__cause__", 5))
# expect: TypeError: exception cause must be None or derive from BaseException
attempt(lambda: setattr(c, "__context__", "x"))
# expect: TypeError: exception context must be None or derive from BaseException
attempt(lambda: setattr(c, "__traceback__", 5))  # expect: TypeError: __traceback__ must be a traceback or None
attempt(lambda: delattr(c, "__cause__"))  # expect: TypeError: __cause__ may not be deleted
print(c.with_traceback(None) is c, c.__traceback__)  # expect: True None
