# A class body reads the enclosing function's names; one that it binds itself is looked up globally before.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


x = "global"


def make():
    x = "enclosing"

    class Inside:
        def get(self):
            return x

        value = x

    return Inside


print(make()().get(), make().value, make().__qualname__)  # expect: enclosing enclosing make.<locals>.Inside


def shadowing():
    x = "function"

    class Shadow:
        x = x + " in class"

        def get(self):
            return x

    return Shadow.x, Shadow().get()


attempt(shadowing)  # expect: ('global in class', 'function')
