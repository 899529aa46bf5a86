# Exceptions in __enter__ and in __exit__.
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


def inner_enter_fails():
    with Manager("outer"), Manager("inner", fail_enter=True):
        print("never")


def exit_fails():
    with Manager("x", fail_exit=True):
        pass


def exit_fails_too():
    with Manager("x", fail_exit=True):
        raise ValueError("first")


attempt(inner_enter_fails)
# expect: enter outer
# expect: enter inner
# expect: exit outer RuntimeError enter inner True
# expect: RuntimeError: enter inner | context: None
attempt(exit_fails)
# expect: enter x
# expect: exit x None None False
# expect: RuntimeError: exit x | context: None
attempt(exit_fails_too)
# expect: enter x
# expect: exit x ValueError first True
# expect: RuntimeError: exit x | context: ValueError('first')
