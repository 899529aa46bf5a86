# Functions in a class body: redefined, used as decorators, lambdas as methods.
class Redefined:
    def f(self):
        return 1

    g = f

    def f(self):
        return 2


print(Redefined().f(), Redefined().g(), Redefined.g.__name__)  # expect: 2 1 f


class Wrapped:
    def decorator(function):
        def wrapper(self):
            return f"<{function(self)}>"

        return wrapper

    @decorator
    def text(self):
        return "text"

    alias = property(text)


print(Wrapped().text(), Wrapped().alias)  # expect: <text> <text>


class Lambda:
    values = [1, 2, 3]
    double = lambda self: [v * 2 for v in self.values]
    key = staticmethod(lambda v: -v)

    def ordered(self):
        return sorted(self.values, key=self.key)


print(Lambda().double(), Lambda().ordered())  # expect: [2, 4, 6] [3, 2, 1]
