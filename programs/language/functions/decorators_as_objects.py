# An instance as decorator of a method, a lambda as decorator of a class.
class Counter:
    def __init__(self, function):
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, obj, owner):
        return lambda *args: self(obj, *args)


class Uses:
    @Counter
    def work(self, x):
        return x + 1

    work2 = lambda self: "a lambda method"


u = Uses()
print(u.work(1), u.work(2), Uses.__dict__["work"].calls, u.work2())  # expect: 2 3 2 a lambda method


@lambda cls: setattr(cls, "tag", "by lambda") or cls
class Tagged:
    pass


print(Tagged.tag)  # expect: by lambda
