# A traffic light and a permission system: enums and flags as a user writes them.
import enum
from enum import Enum, Flag, IntEnum, auto


class Light(Enum):
    RED = auto()
    GREEN = auto()
    YELLOW = auto()

    @property
    def seconds(self):
        return {"RED": 30, "GREEN": 25, "YELLOW": 5}[self.name]

    def after(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]


light = Light.RED
for _ in range(4):
    print(light, light.seconds, light.after().name)
    light = light.after()
# expect: Light.RED 30 GREEN
# expect: Light.GREEN 25 YELLOW
# expect: Light.YELLOW 5 RED
# expect: Light.RED 30 GREEN


class Permission(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()
    ALL = READ | WRITE | EXECUTE


class User:
    def __init__(self, name, granted):
        self.name = name
        self.granted = granted

    def may(self, wanted):
        return wanted in self.granted


ada = User("ada", Permission.READ | Permission.WRITE)
print(
    ada.granted, ada.may(Permission.READ), ada.may(Permission.EXECUTE), ada.may(Permission.READ | Permission.WRITE)
)  # expect: Permission.READ|WRITE True False True
ada.granted |= Permission.EXECUTE
print(ada.granted, ada.granted is Permission.ALL, [p.name for p in ada.granted])
# expect: Permission.ALL True ['READ', 'WRITE', 'EXECUTE']
ada.granted &= ~Permission.WRITE
print(ada.granted, bool(ada.granted & Permission.WRITE), Permission.NONE, bool(Permission.NONE))
# expect: Permission.READ|EXECUTE False Permission.NONE False


class Level(IntEnum):
    DEBUG = 10
    INFO = 20
    ERROR = 40

    @classmethod
    def _missing_(cls, value):
        below = [member for member in cls if member <= value] if isinstance(value, int) else []
        return below[-1] if below else None


print(Level(25), Level(40), sorted([Level.ERROR, Level.DEBUG]), Level.INFO + 1, max(Level).name)
# expect: 20 40 [<Level.DEBUG: 10>, <Level.ERROR: 40>] 21 ERROR
try:
    Level(5)
except ValueError as error:
    print(error)  # expect: 5 is not a valid Level


class Shape(Enum):
    SQUARE = "square", 4
    TRIANGLE = "triangle", 3

    def __init__(self, label, sides):
        self.label = label
        self.sides = sides

    def __str__(self):
        return f"{self.label} with {self.sides} sides"


for shape in Shape:
    print(shape, repr(shape), shape.value)
# expect: square with 4 sides <Shape.SQUARE: ('square', 4)> ('square', 4)
# expect: triangle with 3 sides <Shape.TRIANGLE: ('triangle', 3)> ('triangle', 3)
print({shape: shape.sides for shape in Shape}[Shape.SQUARE], Shape["TRIANGLE"] is Shape(("triangle", 3)))
# expect: 4 True


class Operation(Enum):
    ADD = enum.member(lambda a, b: a + b)
    MULTIPLY = enum.member(lambda a, b: a * b)

    def __call__(self, a, b):
        return self.value(a, b)


print(Operation.ADD(2, 3), Operation.MULTIPLY(2, 3), len(Operation))  # expect: 5 6 2
Weekday = Enum("Weekday", "MON TUE WED", start=0)
print(list(Weekday), Weekday.TUE.value, [day.name.title() for day in Weekday])
# expect: [<Weekday.MON: 0>, <Weekday.TUE: 1>, <Weekday.WED: 2>] 1 ['Mon', 'Tue', 'Wed']
print(
    Light.RED == Light.RED,
    Light.RED != Light.GREEN,
    Light.RED is Light(1),
    Light.RED in {Light.RED},
    Light.RED == 1,
)  # expect: True True True True False
