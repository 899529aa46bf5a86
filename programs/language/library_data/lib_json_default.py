# json: values of one's own: default, an encoder class, subclasses.
import json


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def to_plain(obj):
    if isinstance(obj, Point):
        return {"point": [obj.x, obj.y]}
    raise TypeError(f"can't write {type(obj).__name__}")


print(json.dumps([Point(1, 2)], default=to_plain))  # expect: [{"point": [1, 2]}]
attempt(json.dumps, [object()], default=to_plain)  # expect: TypeError: can't write object


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"s": {3, 1, 2}}, cls=Encoder))  # expect: {"s": [1, 2, 3]}
attempt(json.dumps, range(3), cls=Encoder)  # expect: TypeError: Object of type range is not JSON serializable
print("".join(Encoder().iterencode([1, {"a": 2}])))  # expect: [1, {"a": 2}]


class Number(int):
    def __repr__(self):
        return "number"


print(json.dumps([Number(5), {Number(6): 1}]))  # expect: [5, {"6": 1}]
