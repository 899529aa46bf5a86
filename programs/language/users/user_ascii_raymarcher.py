# An ASCII ray marcher: signed distance functions combined with operators, printed as shades
import math
from collections import namedtuple
from functools import reduce

SHADES = " .:-=+*#%@"


class Vec(namedtuple("Vec", "x y z")):
    __slots__ = ()

    def __add__(self, other):
        return Vec(*(a + b for a, b in zip(self, other)))

    def __sub__(self, other):
        return Vec(*(a - b for a, b in zip(self, other)))

    def __mul__(self, k):
        if isinstance(k, tuple):
            return sum(a * b for a, b in zip(self, k))
        return Vec(self.x * k, self.y * k, self.z * k)

    def __rmul__(self, k):
        return self * k

    def __abs__(self):
        return math.sqrt(self * self)

    @property
    def unit(self):
        return self * (1 / abs(self))

    def cross(self, o):
        return Vec(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)


class Solid:
    def __init__(self, distance, label="solid"):
        self.distance = distance
        self.label = label

    def __or__(self, other):
        return Solid(lambda p: min(self.distance(p), other.distance(p)), f"({self} | {other})")

    def __and__(self, other):
        return Solid(lambda p: max(self.distance(p), other.distance(p)), f"({self} & {other})")

    def __sub__(self, other):
        return Solid(lambda p: max(self.distance(p), -other.distance(p)), f"({self} - {other})")

    def __lshift__(self, offset):
        return Solid(lambda p: self.distance(p - offset), f"{self}<<{tuple(offset)}")

    def __str__(self):
        return self.label

    def normal(self, p, e=1e-4):
        axes = Vec(e, 0, 0), Vec(0, e, 0), Vec(0, 0, e)
        return Vec(*(self.distance(p + a) - self.distance(p - a) for a in axes)).unit


def sphere(r):
    return Solid(lambda p: abs(p) - r, f"sphere({r})")


def box(*half):
    def distance(p):
        q = Vec(*(abs(c) - h for c, h in zip(p, half)))
        return abs(Vec(*(max(c, 0.0) for c in q))) + min(max(q), 0.0)
    return Solid(distance, f"box{half}")


def plane(height):
    return Solid(lambda p: p.y - height, "plane")


def march(scene, origin, direction, far=12.0, steps=24):
    travelled = 0.0
    for n in range(steps):
        p = origin + direction * travelled
        d = scene.distance(p)
        if d < 1e-3:
            return p, n
        travelled += d
        if travelled > far:
            break
    return None, n


def render(scene, width=12, height=6, eye=Vec(2.2, 1.8, -3.5), target=Vec(0, 0, 0), light=Vec(0.4, 1.0, -0.7).unit):
    forward = (target - eye).unit
    right = Vec(0, 1, 0).cross(forward).unit
    up = forward.cross(right)
    total = 0
    for row in range(height):
        line = []
        for column in range(width):
            u, v = (column + 0.5) / width * 2 - 1, 1 - (row + 0.5) / height * 2
            hit, steps = march(scene, eye, (forward + 0.8 * u * right + 0.62 * v * up).unit)
            total += steps
            if hit is None:
                line.append(SHADES[0])
                continue
            n = scene.normal(hit)
            shade = max(0.0, n * light) * 0.8 + 0.15
            if march(scene, hit + 0.01 * n, light, far=4.0, steps=12)[0]:
                shade *= 0.4
            line.append(SHADES[min(int(shade * len(SHADES)), len(SHADES) - 1)])
        yield "".join(line).rstrip()
    return total


def with_total(generator):
    total = yield from generator
    print(f"({total} steps)")


dice = box(0.8, 0.8, 0.8) & sphere(1.1)
scene = (dice - sphere(0.9)) | (sphere(0.35) << Vec(0, 0.2, 0)) | plane(-0.9)
print(scene)  # expect: ((((box(0.8, 0.8, 0.8) & sphere(1.1)) - sphere(0.9)) | sphere(0.35)<<(0, 0.2, 0)) | plane)
for line in with_total(render(scene)):
    print(line)
# expect:
# expect:
# expect:     +@@-
# expect: ####+%*-####
# expect: ############
# expect: ############
# expect: (712 steps)
print(reduce(Solid.__or__, [sphere(r) << Vec(r, 0, 0) for r in (1, 2)]))
# expect: (sphere(1)<<(1, 0, 0) | sphere(2)<<(2, 0, 0))
v = Vec(3, 4, 12)
print(v, abs(v), v * v, 2 * v, v * 0.5, v.unit, v.cross(Vec(1, 0, 0)), v._asdict(), v == (3, 4, 12))
# expect: Vec(x=3, y=4, z=12) 13.0 169 Vec(x=6, y=8, z=24) Vec(x=1.5, y=2.0, z=6.0) Vec(x=0.23076923076923078, y=0.3076923076923077, z=0.9230769230769231) Vec(x=0, y=12, z=-4) {'x': 3, 'y': 4, 'z': 12} True
print(
    f"{box(1, 1, 1).distance(Vec(2, 2, 1)):.6f}",
    f"{box(1, 1, 1).distance(Vec(0.5, 0, 0)):.3f} {dice.normal(Vec(0, 5, 0)).y:.3f}",
)  # expect: 1.414214 -0.500 1.000
for bad in (lambda: v + 1, lambda: "x" * v, lambda: Vec(0, 0, 0).unit, lambda: setattr(v, "x", 1), lambda: Vec(1, 2)):
    try:
        print(bad())
    except (TypeError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)
# expect: TypeError 'int' object is not iterable
# expect: Vec(x='xxx', y='xxxx', z='xxxxxxxxxxxx')
# expect: ZeroDivisionError float division by zero
# expect: AttributeError can't set attribute
# expect: TypeError Vec.__new__() missing 1 required positional argument: 'z'
