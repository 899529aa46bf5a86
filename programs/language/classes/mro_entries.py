# __mro_entries__ replaces a base in a class statement.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Stack:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__ if isinstance(item, type) else item!r}]"


class Plain:
    pass


class Typed(list[int]):
    pass


print(Typed.__mro__, Typed.__bases__, Typed.__orig_bases__, Typed([1]))
# expect: (<class '__main__.Typed'>, <class 'list'>, <class 'object'>) (<class 'list'>,) (list[int],) [1]


class Entries:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (Plain, Stack)


class Resolved(Entries()):
    pass
# expect: entries 1


print(Resolved.__bases__, len(Resolved.__orig_bases__))
# expect: (<class '__main__.Plain'>, <class '__main__.Stack'>) 1
attempt(lambda: type("Unresolved", (Entries(),), {}))
# expect: TypeError: type() doesn't support MRO entry resolution; use types.new_class()
