# with: entered from left to right, left from right to left.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}", "| context:", repr(error.__context__))


class Manager:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name, self.suppress = name, suppress
        self.fail_enter, self.fail_exit = fail_enter, fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError(f"enter {self.name}")
        return f"value of {self.name}"

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.fail_exit:
            raise RuntimeError(f"exit {self.name}")
        return self.suppress


def plain():
    with Manager("a") as a, Manager("b") as b:
        return a, b


attempt(plain)
# expect: enter a
# expect: enter b
# expect: exit b None None False
# expect: exit a None None False
# expect: ('value of a', 'value of b')
