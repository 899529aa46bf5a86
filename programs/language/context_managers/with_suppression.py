# A true value from __exit__ suppresses the exception, also one from an inner __exit__.
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


def suppressed():
    with Manager("s", suppress=True):
        raise ValueError("gone")
    return "after"


def not_suppressed():
    with Manager("n"):
        raise ValueError("stays")


def outer_suppresses():
    with Manager("outer", suppress=True):
        with Manager("inner", fail_exit=True):
            raise ValueError("first")
    return "calm"


attempt(suppressed)
# expect: enter s
# expect: exit s ValueError gone True
# expect: after
attempt(not_suppressed)
# expect: enter n
# expect: exit n ValueError stays True
# expect: ValueError: stays | context: None
attempt(outer_suppresses)
# expect: enter outer
# expect: enter inner
# expect: exit inner ValueError first True
# expect: exit outer RuntimeError exit inner True
# expect: calm
