# __slots__ in subclasses of list and of Exception.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Listy(list):
    __slots__ = ("tag",)


li = Listy([1, 2])
li.tag = "t"
li.append(3)
print(li, li.tag)  # expect: [1, 2, 3] t
attempt(lambda: setattr(li, "other", 1))  # expect: AttributeError: 'Listy' object has no attribute 'other'


class Error(Exception):
    __slots__ = ("code",)


e = Error("message")
e.code = 5
e.other = 6
print(e, e.code, e.__dict__)  # expect: message 5 {'other': 6}
