# `__doc__` of classes and what they are made of: descriptors are asked, built-in types have texts.
class Doc:
    def __get__(self, obj, cls):
        return f"{cls.__name__} {'class' if obj is None else 'instance'}"


class Described:
    __doc__ = Doc()
    __annotations__ = Doc()


class Derived(Described):
    pass


class Method:
    __doc__ = classmethod(lambda cls: cls.__name__)


print(Described.__doc__, Described().__doc__, Described.__annotations__)
print(Derived.__doc__, Derived().__doc__, Method.__doc__())
print((1).__doc__ == int.__doc__ == vars(int)["__doc__"], {}.__doc__[:10], "__doc__" in dir([]))
print(type.__doc__[:16], object.__doc__[:14], (lambda: 0).__doc__, type(len).__doc__)
print(len.__doc__)
print([].append.__doc__)
print(ValueError().__doc__)
# expect: Described class Described instance Described class
# expect: None None Method
# expect: True dict() ->  True
# expect: type(object) ->  The base class None <attribute '__doc__' of 'builtin_function_or_method' objects>
# expect: Return the number of items in a container.
# expect: Append object to the end of the list.
# expect: Inappropriate argument value (of correct type).
