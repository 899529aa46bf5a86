# args of an exception: its text, its repr, and what may be assigned.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


e = ValueError("a", 1)
print(e, repr(e), e.args, str(ValueError()), repr(ValueError()), repr(ValueError("x")), str(ValueError(("t",))))
# expect: ('a', 1) ValueError('a', 1) ('a', 1)  ValueError() ValueError('x') ('t',)
e.args = ["new", "list"]
print(e.args, e)  # expect: ('new', 'list') ('new', 'list')
e.args = "ab"
print(e.args)  # expect: ('a', 'b')
attempt(lambda: setattr(e, "args", 5))  # expect: TypeError: 'int' object is not iterable
attempt(lambda: delattr(e, "args"))  # expect: TypeError: args may not be deleted
attempt(lambda: ValueError(key=1))  # expect: TypeError: ValueError() takes no keyword arguments
e.anything = 3
print(e.__dict__, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
# expect: {'anything': 3} None None False None
