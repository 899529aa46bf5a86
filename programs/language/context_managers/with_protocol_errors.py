# What is no context manager: the methods are looked up on the type, and both must be there.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}", "| context:", repr(error.__context__))


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = lambda: "never"
o.__exit__ = lambda *a: None


def use(manager):
    with manager as value:
        return value


attempt(lambda: use(o))
# expect: TypeError: 'OnInstance' object does not support the context manager protocol | context: None
attempt(lambda: use(None))
# expect: TypeError: 'NoneType' object does not support the context manager protocol | context: None


class NoExit:
    def __enter__(self):
        pass


class NoEnter:
    def __exit__(self, *args):
        pass


attempt(lambda: use(NoExit()))
# expect: TypeError: 'NoExit' object does not support the context manager protocol (missed __exit__ method) | context: None
attempt(lambda: use(NoEnter()))
# expect: TypeError: 'NoEnter' object does not support the context manager protocol | context: None
