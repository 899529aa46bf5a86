# `__abstractmethods__` may be anything; only when an instance is made must it be a collection of names.


class Thing:
    pass


for value in (1, ["b", "a"], {"x": 1}, [1], (), None, 0):
    Thing.__abstractmethods__ = value
    try:
        print(type(Thing()).__name__)
    except TypeError as error:
        print(error)
# expect: 'int' object is not iterable
# expect: Can't instantiate abstract class Thing with abstract methods a, b
# expect: Can't instantiate abstract class Thing with abstract method x
# expect: sequence item 0: expected str instance, int found
# expect: Thing
# expect: Thing
# expect: Thing


class Flag:
    __isabstractmethod__ = [1]

    def __call__(self):
        pass


print(staticmethod(Flag()).__isabstractmethod__, classmethod(Flag()).__isabstractmethod__)
# expect: True True
