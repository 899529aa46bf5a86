# The truth of what the hooks return counts, and they may raise.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Answers(type):
    def __instancecheck__(cls, obj):
        return "truthy text"

    def __subclasscheck__(cls, sub):
        return []


class A(metaclass=Answers):
    pass


print(isinstance(1, A), issubclass(int, A), issubclass(A, A))  # expect: True False False


class Fails(type):
    def __instancecheck__(cls, obj):
        raise ValueError("can't say")


class F(metaclass=Fails):
    pass


attempt(lambda: isinstance(1, F))  # expect: ValueError: can't say
attempt(lambda: isinstance(F(), F))  # expect: True
attempt(lambda: isinstance(1, (int, F)))  # expect: True
attempt(lambda: isinstance(1, (F, int)))  # expect: ValueError: can't say
