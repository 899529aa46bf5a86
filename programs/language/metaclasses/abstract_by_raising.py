# An abstract method that raises NotImplementedError.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Abstract:
    def run(self):
        raise NotImplementedError(f"{type(self).__name__} must define run")


class Concrete(Abstract):
    def run(self):
        return "running"


print(Concrete().run())  # expect: running
attempt(lambda: Abstract().run())  # expect: NotImplementedError: Abstract must define run
attempt(lambda: NotImplemented())  # expect: TypeError: 'NotImplementedType' object is not callable
