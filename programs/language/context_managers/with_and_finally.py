# with inside try and finally, and try inside with.
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


def finally_and_with():
    try:
        with Manager("f"):
            return "value"
    finally:
        print("finally")


attempt(finally_and_with)
# expect: enter f
# expect: exit f None None False
# expect: finally
# expect: value


def reraise():
    with Manager("r"):
        try:
            raise KeyError("k")
        except KeyError:
            raise


attempt(reraise)
# expect: enter r
# expect: exit r KeyError 'k' True
# expect: KeyError: 'k' | context: None
