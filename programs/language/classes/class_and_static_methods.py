# Class methods and static methods, called on classes, instances and subclasses.
class Date:
    count = 0

    def __init__(self, year, month, day):
        self.year, self.month, self.day = year, month, day
        type(self).count += 1

    @classmethod
    def parse(cls, text):
        return cls(*[int(part) for part in text.split("-")])

    @staticmethod
    def is_valid(month, day):
        return 1 <= month <= 12 and 1 <= day <= 31

    @classmethod
    def name(cls):
        return cls.__name__

    def __str__(self):
        return f"{self.name()} {self.year}/{self.month}/{self.day}"


class Holiday(Date):
    @classmethod
    def name(cls):
        return "<" + super().name() + ">"

    @staticmethod
    def is_valid(month, day):
        return Date.is_valid(month, day) and day != 13


print(Date.parse("2024-2-29"), Holiday.parse("2024-12-25"), type(Holiday.parse("1-1-1")).__name__)
# expect: Date 2024/2/29 <Holiday> 2024/12/25 Holiday
print(Date.is_valid(13, 1), Date(1, 1, 1).is_valid(1, 1), Holiday.is_valid(5, 13), Holiday.name())
# expect: False True False <Holiday>
print(Date.count, Holiday.count)  # expect: 2 3
print(Date.parse.__self__ is Date, Date.parse.__func__.__name__, Date.is_valid.__name__)  # expect: True parse is_valid
print(type(Date.__dict__["parse"]).__name__, type(Date.__dict__["is_valid"]).__name__)
# expect: classmethod staticmethod
function = Date.is_valid
print(function(2, 30), [Date.is_valid(m, 1) for m in (0, 1)])  # expect: True [False, True]


class Registry:
    items = []

    @classmethod
    def register(cls, item):
        cls.items.append(item)
        return item


@Registry.register
def plugin():
    return "plugged"


print(len(Registry.items), Registry.items[0]())  # expect: 1 plugged


class Old:
    def make(cls):
        return cls.__name__

    make = classmethod(make)
    twice = staticmethod(lambda x: x * 2)


print(Old.make(), Old().make(), Old.twice(4), Old().twice("ab"))  # expect: Old Old 8 abab
for action in (lambda: Date.parse(), lambda: Date.is_valid(1), lambda: Date.__str__()):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: Date.parse() missing 1 required positional argument: 'text'
# expect: Date.is_valid() missing 1 required positional argument: 'day'
# expect: Date.__str__() missing 1 required positional argument: 'self'
