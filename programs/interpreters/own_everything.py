# Each interpreter has its own names, modules and types; what is left of an object after a crossing is its value.
import concurrent.interpreters as interpreters
import math

one, other = interpreters.create(), interpreters.create()
math.pi = 3
x = "main's"
one.exec("x = 'one'; import math; print(x, round(math.pi, 2))")  # expect: one 3.14
other.exec("print('x' in globals(), __name__)")  # expect: False __main__
one.exec("class Thing: pass")
one.exec("print(Thing.__module__)")  # expect: __main__
print(x, math.pi)  # expect: main's 3


def where():
    import concurrent.interpreters

    return concurrent.interpreters.get_current().id


print(one.call(where), other.call(where), where())  # expect: 1 2 0
print(interpreters.list_all())  # expect: [Interpreter(0), Interpreter(1), Interpreter(2)]
print(interpreters.get_main(), interpreters.get_main().whence, one.whence)  # expect: Interpreter(0) runtime init _interpreters module
print(interpreters.Interpreter(1) is one, interpreters.get_main().is_running(), one.is_running())  # expect: True True False
one.exec("import sys; sys.setrecursionlimit(321); sys.modules['made'] = sys")
other.exec("import sys; print(sys.getrecursionlimit(), 'made' in sys.modules)")  # expect: 1000 False
one.close()
del other  # with the last object that stands for it, an interpreter ends
print(interpreters.list_all())  # expect: [Interpreter(0)]
