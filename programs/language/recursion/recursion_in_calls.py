# Calls, __new__ and __init__ that call themselves end in RecursionError.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0].split(" in ")[0])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Call:
    def __call__(self):
        return self()


class SelfCall:
    pass


SelfCall.__call__ = SelfCall()


class New:
    def __new__(cls):
        return New()


class Init:
    def __init__(self):
        Init()


for action in (
    lambda: Call()(),
    lambda: SelfCall()(),
    New,
    Init,
):
    attempt(action)
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
