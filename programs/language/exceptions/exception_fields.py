# The fields of KeyError, StopIteration, SystemExit, AttributeError, NameError and ImportError.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(str(KeyError("key")), str(KeyError("a", "b")), str(KeyError()), KeyError(5))  # expect: 'key' ('a', 'b')  5
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value)  # expect: 1 (1, 2) None
s.value = "changed"
print(s.value, s.args)  # expect: changed (1, 2)
x = SystemExit()
print(x.code, SystemExit(3).code, SystemExit(1, 2).code)  # expect: None 3 (1, 2)
a = AttributeError("text", name="n", obj=5)
print(a, a.name, a.obj, AttributeError().name)  # expect: text n 5 None
print(NameError("text", name="n").name, ImportError("m", name="n", path="p").path, ImportError("m").msg)
# expect: n p m
attempt(lambda: AttributeError(nam="x"))  # expect: TypeError: 'nam' is an invalid keyword argument for AttributeError()
attempt(lambda: ImportError("m", foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for ImportError()
