# break, continue and return leave a with block through __exit__.
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


def leave(how):
    for number in range(3):
        with Manager(f"loop {number}"):
            if how == "break" and number == 1:
                break
            if how == "continue":
                continue
            if how == "return":
                return "returned"
    return "end"


attempt(lambda: leave("break"))
# expect: enter loop 0
# expect: exit loop 0 None None False
# expect: enter loop 1
# expect: exit loop 1 None None False
# expect: end
attempt(lambda: leave("continue"))
# expect: enter loop 0
# expect: exit loop 0 None None False
# expect: enter loop 1
# expect: exit loop 1 None None False
# expect: enter loop 2
# expect: exit loop 2 None None False
# expect: end
attempt(lambda: leave("return"))
# expect: enter loop 0
# expect: exit loop 0 None None False
# expect: returned
