# An AttributeError from __get__ leads to __getattr__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Raises:
    def __get__(self, obj, owner):
        raise AttributeError("from the descriptor")


class WithRaises:
    x = Raises()

    def __getattr__(self, name):
        return f"fallback {name}"


print(WithRaises().x, hasattr(WithRaises(), "x"))  # expect: fallback x True
attempt(lambda: WithRaises.x)  # expect: AttributeError: from the descriptor
