# The descriptors of type refuse a built-in type.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class A:
    x = 0


for name in ("__module__", "__doc__", "__annotations__", "__name__", "__bases__"):
    attempt(type.__dict__[name].__set__, int, "x")
# expect: TypeError: cannot set '__module__' attribute of immutable type 'int'
# expect: TypeError: cannot set '__doc__' attribute of immutable type 'int'
# expect: TypeError: cannot set '__annotations__' attribute of immutable type 'int'
# expect: TypeError: cannot set '__name__' attribute of immutable type 'int'
# expect: TypeError: cannot set '__bases__' attribute of immutable type 'int'
attempt(type.__dict__["__annotations__"].__delete__, int)
# expect: TypeError: cannot set '__annotations__' attribute of immutable type 'int'
attempt(type.__dict__["__doc__"].__delete__, A)
# expect: TypeError: cannot delete '__doc__' attribute of immutable type 'A'
