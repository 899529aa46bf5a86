# A metaclass whose __call__ refuses to make instances.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Abstract(type):
    def __call__(cls):
        raise TypeError(f"{cls.__name__} can't be made")


class NoMake(metaclass=Abstract):
    pass


attempt(NoMake)  # expect: TypeError: NoMake can't be made
