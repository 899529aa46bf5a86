# The attributes with double underscores of modules, functions, classes and instances.
def function(a, b=1, *args, c, d=2, **kwargs):
    """The docstring."""
    local = a
    return local


class Class:
    """Class docs."""

    x = 1

    def method(self):
        pass


class Derived(Class):
    pass


print(__name__, function.__name__, function.__qualname__, function.__module__, function.__doc__)
# expect: __main__ function function __main__ The docstring.
print(function.__defaults__, function.__kwdefaults__, function.__closure__, function.__dict__, function.__annotations__)
# expect: (1,) {'d': 2} None {} {}
code = function.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_varnames, code.co_firstlineno, code.co_nlocals)
# expect: function 2 2 ('a', 'b', 'c', 'd', 'args', 'kwargs', 'local') 2 7
print(code.co_filename.endswith("dunder_attributes.py"), function.__globals__ is globals())  # expect: True True
print(Class.__name__, Class.__qualname__, Class.__module__, Class.__doc__, Class.__bases__, Class.__base__)
# expect: Class Class __main__ Class docs. (<class 'object'>,) <class 'object'>
print(Class.__mro__, Class.__dict__["x"], "method" in Class.__dict__, type(Class.__dict__).__name__)
# expect: (<class '__main__.Class'>, <class 'object'>) 1 True mappingproxy
print(Class().__class__, Class().__dict__, Class().__doc__, Class().__module__, Class.__class__, type.__class__)
# expect: <class '__main__.Class'> {} Class docs. __main__ <class 'type'> <class 'type'>
print(Class.method.__qualname__, Class().method.__name__, Class().method.__self__.__class__ is Class)
# expect: Class.method method True
print(Derived.__doc__, Derived.__bases__, Derived.__mro__[1] is Class, Derived().x)
# expect: None (<class '__main__.Class'>,) True 1
print(len.__name__, len.__module__, [].append.__name__, int.__name__, (5).__class__, "".__class__, None.__class__)
# expect: len builtins append int <class 'int'> <class 'str'> <class 'NoneType'>
print(type(function).__name__, type(Class).__name__, type(type).__name__)  # expect: function type type
print(type(len).__name__, type(print.__call__).__name__)  # expect: builtin_function_or_method method-wrapper
print(type(Class().method).__name__, type([].append).__name__, type(str.upper).__name__, type(Class.x).__name__)
# expect: method builtin_function_or_method method_descriptor int
function.__name__ = "renamed"
function.__doc__ = None
print(function.__name__, function.__doc__, repr(function).startswith("<function function at 0x"))
# expect: renamed None True
Class.__name__ = "Other"
print(Class.__name__, Class, Class.__qualname__)  # expect: Other <class '__main__.Class'> Class
instance = Class()
instance.__class__ = Derived
print(type(instance).__name__, isinstance(instance, Derived))  # expect: Derived True
instance.__dict__["direct"] = 5
print(instance.direct, instance.__dict__)  # expect: 5 {'direct': 5}
instance.__dict__ = {"replaced": 1}
print(instance.replaced, hasattr(instance, "direct"))  # expect: 1 False
try:
    instance.__class__ = 5
except TypeError as error:
    print(error)  # expect: __class__ must be set to a class, not 'int' object
try:
    instance.__dict__ = 5
except TypeError as error:
    print(error)  # expect: __dict__ must be set to a dictionary, not a 'int'
try:
    function.__name__ = 5
except TypeError as error:
    print(error)  # expect: __name__ must be set to a string object


class _Mangled:
    def __init__(self):
        self.__hidden = 1

    def get(self):
        return self.__hidden


print(_Mangled().__dict__, _Mangled().get(), _Mangled()._Mangled__hidden)  # expect: {'_Mangled__hidden': 1} 1 1
