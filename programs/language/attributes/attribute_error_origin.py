# Which attribute of what is missing: look-ups note it, assignments don't.
class A:
    pass


class Guarded:
    def __getattribute__(self, name):
        raise AttributeError("own")


def attempt(function):
    try:
        function()
    except AttributeError as error:
        print(error, "|", error.name, type(error.obj).__name__)


attempt(lambda: object.__getattribute__(A(), "bluch"))
attempt(lambda: type.__getattribute__(A, "bluch"))
attempt(lambda: super(A, A()).bluch)
attempt(lambda: Guarded().bluch)
attempt(lambda: list[int].bluch)
attempt(lambda: delattr(A(), "bluch"))
attempt(lambda: setattr(object(), "bluch", 1))
# expect: 'A' object has no attribute 'bluch' | bluch A
# expect: type object 'A' has no attribute 'bluch' | None NoneType
# expect: 'super' object has no attribute 'bluch' | bluch super
# expect: own | bluch Guarded
# expect: type object 'list' has no attribute 'bluch' | bluch type
# expect: 'A' object has no attribute 'bluch' | None NoneType
# expect: 'object' object has no attribute 'bluch' | None NoneType
