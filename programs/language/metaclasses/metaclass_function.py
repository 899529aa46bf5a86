# A function as metaclass.
def function_as_metaclass(name, bases, ns, **kwargs):
    print("function", name, bases, kwargs)
    return (name, sorted(k for k in ns if not k.startswith("__")))


class Odd(metaclass=function_as_metaclass, key=1):
    z = 1
# expect: function Odd () {'key': 1}


print(Odd)  # expect: ('Odd', ['z'])
