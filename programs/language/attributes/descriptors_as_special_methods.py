# A descriptor as a special method: __get__ is called first.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class CallableGet:
    def __get__(self, obj, owner):
        return lambda *args: ("called", args)


class Special:
    __len__ = CallableGet()
    __call__ = CallableGet()
    __getitem__ = CallableGet()


print(Special()(1, 2), Special()[3])  # expect: ('called', (1, 2)) ('called', (3,))
attempt(lambda: len(Special()))  # expect: TypeError: 'tuple' object cannot be interpreted as an integer
