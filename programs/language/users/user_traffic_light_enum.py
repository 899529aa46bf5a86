# State machines with enums: a traffic light, a turnstile, file permissions
import enum
from enum import Enum, Flag, IntEnum, IntFlag, auto
from types import SimpleNamespace


class Light(Enum):
    RED = ("stop", 30)
    GREEN = ("go", 25)
    AMBER = ("careful", 5)
    STOP = ("stop", 30)

    def __init__(self, advice, seconds):
        self.advice = advice
        self.seconds = seconds

    @property
    def next(self):
        order = list(type(self))
        return order[(order.index(self) + 1) % len(order)]

    @classmethod
    def cycle_time(cls):
        return sum(light.seconds for light in cls)

    @staticmethod
    def parse(text):
        return Light[text.upper()]


class Level(IntEnum):
    DEBUG = 10
    INFO = 20
    ERROR = 40

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())
        return None


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


class Opt(IntFlag):
    A = 1
    B = 2
    C = 4


class Planet(str, Enum):
    EARTH = "earth"
    MARS = "mars"


class Direction(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() * (count + 1)

    UP = auto()
    DOWN = auto()


class Turnstile:
    State = Enum("State", "LOCKED UNLOCKED BROKEN")
    TABLE = {
        (State.LOCKED, "coin"): (State.UNLOCKED, "unlock"),
        (State.LOCKED, "push"): (State.LOCKED, "alarm"),
        (State.UNLOCKED, "push"): (State.LOCKED, "lock"),
        (State.UNLOCKED, "coin"): (State.UNLOCKED, "thank"),
    }

    def __init__(self):
        self.state = self.State.LOCKED
        self.log = []

    def feed(self, event):
        try:
            self.state, action = self.TABLE[self.state, event]
        except KeyError:
            self.state, action = self.State.BROKEN, "call mechanic"
        self.log.append(SimpleNamespace(event=event, action=action))
        return self


light = Light.RED
for _ in range(4):
    print(f"{light.name:<6}{light.advice:>8} {light.seconds:3d}s {light!r} {light}")
    light = light.next
# expect: RED       stop  30s <Light.RED: ('stop', 30)> Light.RED
# expect: GREEN       go  25s <Light.GREEN: ('go', 25)> Light.GREEN
# expect: AMBER  careful   5s <Light.AMBER: ('careful', 5)> Light.AMBER
# expect: RED       stop  30s <Light.RED: ('stop', 30)> Light.RED
print(Light.cycle_time(), Light.STOP is Light.RED, Light.parse("green"), len(Light))  # expect: 60 True Light.GREEN 3
print(list(Light.__members__), Light(("go", 25)), Light.AMBER in Light)
# expect: ['RED', 'GREEN', 'AMBER', 'STOP'] Light.GREEN True

print(
    Level("info"),
    Level.ERROR > 20,
    Level(10).name,
    Level.DEBUG + 1,
    sorted([Level.ERROR, Level.DEBUG]),
    f"{Level.INFO}",
)  # expect: 20 True DEBUG 11 [<Level.DEBUG: 10>, <Level.ERROR: 40>] 20
print(repr(Level.INFO), "%d" % Level.INFO, {Level.INFO: 1}[20])  # expect: <Level.INFO: 20> 20 1
p = Perm.READ | Perm.EXEC
print(p, repr(p), Perm.WRITE in p, ~p, bool(p & Perm.WRITE), Perm.ALL, Perm(0), [f.name for f in Perm.ALL])
# expect: Perm.READ|EXEC <Perm.READ|EXEC: 5> False Perm.WRITE False Perm.ALL Perm(0) ['READ', 'WRITE', 'EXEC']
print(Opt.A | Opt.C, repr(Opt(3)), Opt.A | 8, int(Opt.B ^ Opt.C), Opt.A < Opt.C)  # expect: 5 <Opt.A|B: 3> 9 6 True
print(Planet.EARTH == "earth", Planet.MARS.upper(), Planet("mars"), str.join("-", Planet))
# expect: True MARS Planet.MARS earth-mars
print([d.value for d in Direction], Direction("downdown"))  # expect: ['up', 'downdown'] Direction.DOWN

t = Turnstile()
for event in "push coin coin push kick push".split():
    t.feed(event)
print(t.state, [n.action for n in t.log], t.log[0])
# expect: State.BROKEN ['alarm', 'unlock', 'thank', 'lock', 'call mechanic', 'call mechanic'] namespace(event='push', action='alarm')

attempts = {
    "unknown value": lambda: Level(99),
    "unknown name": lambda: Light["BLUE"],
    "assign": lambda: setattr(Light, "RED", 1),
    "delete": lambda: delattr(Light, "RED"),
    "compare": lambda: Perm.READ < 3,
    "not a member": lambda: Planet("pluto"),
}
for what, action in attempts.items():
    try:
        action()
    except Exception as e:
        print(f"{what}: {type(e).__name__}: {e}")
# expect: unknown value: ValueError: 99 is not a valid Level
# expect: unknown name: KeyError: 'BLUE'
# expect: assign: AttributeError: cannot reassign member 'RED'
# expect: delete: AttributeError: 'Light' cannot delete member 'RED'.
# expect: compare: TypeError: '<' not supported between instances of 'Perm' and 'int'
# expect: not a member: ValueError: 'pluto' is not a valid Planet
try:
    @enum.unique
    class Bad(Enum):
        ONE = 1
        UNO = 1
except ValueError as e:
    print(e)  # expect: duplicate values found in <enum 'Bad'>: UNO -> ONE
try:
    class Twice(Enum):
        X = 1
        X = 2
except TypeError as e:
    print(e)  # expect: 'X' already defined as 1
try:
    class More(Light):
        BLUE = ("dive", 1)
except TypeError as e:
    print(e)  # expect: <enum 'More'> cannot extend <enum 'Light'>
