# Keys in a module's namespace that hash like a name and raise when they are compared: nothing is lost.
import types


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        raise ValueError(f"compared with {other}")


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


module = types.ModuleType("module")
module.__dict__[Key("x")] = 1
attempt(setattr, module, "x", [])  # expect: ValueError: compared with x
for source in ("x = []", "def x(): pass", "for x in [[]]: pass", "import sys as x", "class x: pass"):
    attempt(exec, source, {Key("x"): 3})
# expect: ValueError: compared with x
# expect: ValueError: compared with x
# expect: ValueError: compared with x
# expect: ValueError: compared with x
# expect: ValueError: compared with x
attempt(exec, "x: int = 3", {Key("__annotations__"): 3})  # expect: ValueError: compared with __annotations__
attempt(exec, "1", {Key("__builtins__"): 3})  # expect: ValueError: compared with __builtins__
attempt(lambda: dict({Key("x"): 1}, x=[]))  # expect: ValueError: compared with x
attempt(lambda: {**{Key("x"): 1}, "x": []})  # expect: ValueError: compared with x
