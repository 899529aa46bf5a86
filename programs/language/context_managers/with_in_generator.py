# A with block in a generator that is closed, thrown into or dropped.
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


def nested_generators():
    with Manager("g"):
        yield 1
        yield 2


g = nested_generators()
print(next(g))
# expect: enter g
# expect: 1
g.close()  # expect: exit g GeneratorExit  True
g = nested_generators()
next(g)  # expect: enter g
attempt(lambda: g.throw(ValueError("into")))
# expect: exit g ValueError into True
# expect: ValueError: into | context: None
g = nested_generators()
next(g)  # expect: enter g
del g  # expect: exit g GeneratorExit  True
