# Which of __new__ and __init__ takes the arguments, and when object's own refuses them.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class NoArguments:
    pass


class OnlyInit:
    def __init__(self, x):
        pass


class OnlyNew:
    def __new__(cls, x):
        return super().__new__(cls)


class NewPassesOn:
    def __new__(cls, x):
        return super().__new__(cls, x)


class InitPassesOn:
    def __init__(self, x):
        super().__init__(x)


attempt(lambda: NoArguments(1))  # expect: TypeError: NoArguments() takes no arguments
attempt(lambda: NoArguments(x=1))  # expect: TypeError: NoArguments() takes no arguments
attempt(lambda: OnlyInit())  # expect: TypeError: OnlyInit.__init__() missing 1 required positional argument: 'x'
attempt(lambda: type(OnlyNew(1)).__name__)  # expect: OnlyNew
attempt(lambda: OnlyNew())  # expect: TypeError: OnlyNew.__new__() missing 1 required positional argument: 'x'
attempt(lambda: NewPassesOn(1))
# expect: TypeError: object.__new__() takes exactly one argument (the type to instantiate)
attempt(lambda: InitPassesOn(1))
# expect: TypeError: object.__init__() takes exactly one argument (the instance to initialize)
attempt(lambda: object(1))  # expect: TypeError: object() takes no arguments
