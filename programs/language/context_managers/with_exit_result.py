# The truth of what __exit__ returns is asked, and may raise.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}", "| context:", repr(error.__context__))


class TruthyFails:
    def __bool__(self):
        raise KeyError("no truth")


class ReturnsOdd:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return TruthyFails()


def odd_result():
    with ReturnsOdd():
        raise ValueError("v")


attempt(odd_result)  # expect: KeyError: 'no truth' | context: ValueError('v')
