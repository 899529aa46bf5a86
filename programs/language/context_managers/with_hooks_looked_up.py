# __enter__ and __exit__ as descriptors, static methods and class methods.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}", "| context:", repr(error.__context__))


def use(manager):
    with manager as value:
        return value


class Descriptor:
    def __get__(self, obj, owner):
        print("looked up")
        return lambda *args: len(args)


class ByDescriptor:
    __enter__ = Descriptor()
    __exit__ = Descriptor()


attempt(lambda: use(ByDescriptor()))
# expect: looked up
# expect: looked up
# expect: 0


class Static:
    @staticmethod
    def __enter__():
        return "static enter"

    @classmethod
    def __exit__(cls, *args):
        print("class exit", cls.__name__, args)


attempt(lambda: use(Static()))
# expect: class exit Static (None, None, None)
# expect: static enter
