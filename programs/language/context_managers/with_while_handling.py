# with around an exception that is caught outside, and in its handler.
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


try:
    with Manager("handled"):
        raise ValueError("outer")
# expect: enter handled
# expect: exit handled ValueError outer True
except ValueError as error:
    with Manager("while handling"):
        print(repr(error), error.__context__)
# expect: enter while handling
# expect: ValueError('outer') None
# expect: exit while handling None None False
