# collections.ChainMap, UserDict, UserList, UserString.
from collections import ChainMap, UserDict, UserList, UserString


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


defaults = {"color": "red", "user": "guest"}
settings = ChainMap({}, {"user": "file"}, defaults)
print(settings["color"], settings["user"], len(settings), sorted(settings))  # expect: red file 2 ['color', 'user']
settings["color"] = "blue"
print(settings.maps[0], defaults, settings)
# expect: {'color': 'blue'} {'color': 'red', 'user': 'guest'} ChainMap({'color': 'blue'}, {'user': 'file'}, {'color': 'red', 'user': 'guest'})
child = settings.new_child({"user": "child"})
print(child["user"], child.parents["user"], child.parents == settings)  # expect: child file True
del settings["color"]
print(settings["color"], attempt(lambda: settings.pop("color")))
# expect: red KeyError: "Key not found in the first mapping: 'color'"
print(attempt(lambda: settings["nothing"]), settings.get("nothing", 5), "user" in settings)
# expect: KeyError: 'nothing' 5 True
print(list(settings.items()), list(settings.keys()), list(settings.values()))
# expect: [('color', 'red'), ('user', 'file')] ['color', 'user'] ['red', 'file']
print(dict(settings) == {"color": "red", "user": "file"}, bool(ChainMap()), bool(settings))  # expect: True False True
print(attempt(ChainMap().popitem), ChainMap({"a": 1}).popitem(), attempt(lambda: ChainMap({}).__delitem__("k")))
# expect: KeyError: 'No keys found in the first mapping.' ('a', 1) KeyError: "Key not found in the first mapping: 'k'"
print(settings | {"x": 1}, ChainMap.fromkeys("ab", 0))
# expect: ChainMap({'x': 1}, {'user': 'file'}, {'color': 'red', 'user': 'guest'}) ChainMap({'a': 0, 'b': 0})
settings.update(new=1)
print(settings.maps[0], settings.setdefault("new", 2), settings.copy().maps[0] is settings.maps[0])
# expect: {'new': 1} 1 False


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return f"no {key}"


u = Upper({"a": 1}, b=2)
u.update(c=3)
u.setdefault("d", 4)
print(u, u["A"], u["zz"], len(u), "B" in u, "b" in u, u.get("q"))
# expect: {'A': 1, 'B': 2, 'C': 3} 1 no zz 3 True False no q
print(u | {"e": 5}, u.copy(), type(u.copy()).__name__, sorted(u))
# expect: {'A': 1, 'B': 2, 'C': 3, 'E': 5} {'A': 1, 'B': 2, 'C': 3} Upper ['A', 'B', 'C']
del u["A"]
print(u.data, u.pop("B"), u == {"C": 3, "D": 4}, list(u.items()))  # expect: {'C': 3} 2 False [('C', 3)]


class Evens(UserList):
    def append(self, item):
        if item % 2:
            raise ValueError("odd")
        super().append(item)


e = Evens([2, 4])
e.append(6)
print(e, attempt(lambda: e.append(7)), e[0], e[1:], type(e[1:]).__name__)
# expect: [2, 4, 6] ValueError: odd 2 [4, 6] Evens
e.insert(0, 0)
e += [8]
print(e, len(e), 4 in e, e + [1], e * 2, e == [0, 2, 4, 6, 8], e.index(4), e.count(2))
# expect: [0, 2, 4, 6, 8] 5 True [0, 2, 4, 6, 8, 1] [0, 2, 4, 6, 8, 0, 2, 4, 6, 8] True 2 1
e.reverse()
e.remove(8)
print(e, e.pop(), e.pop(0), sorted(e), list(reversed(e)))  # expect: [4, 2] 0 6 [2, 4] [2, 4]
e.sort()
e[0] = 100
del e[1]
print(e, [1] + e)  # expect: [100] [1, 100]


class Shout(UserString):
    def __add__(self, other):
        return Shout(str(self.data + str(other)).upper())


s = Shout("hello")
print(s, repr(s), s + " you", len(s), s[1], s == "hello", "ell" in s, s.upper(), s.split("l"))
# expect: hello 'hello' HELLO YOU 5 e True True HELLO ['he', '', 'o']
print(s.replace("l", "L"), hash(s) == hash("hello"), s * 2, s.startswith("he"), s.find("o"), s < "z")
# expect: heLLo True hellohello True 4 True
