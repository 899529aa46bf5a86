# Texts that look like names are interned: equal ones are one object, wherever in the program they stand. Other
# constants are shared by the code of one module; what is made at run time is new unless it has at most one character.
import sys


def first():
    return "hello"


def second():
    return "hello"


a = "hello"
made = "".join(["hel", "lo"])
print(first() is second(), a is first(), made == a, made is a)  # expect: True True True False
print(sys.intern(made) is a, sys.intern(made) is made, made is a)  # expect: True False False

b, c = "".join(["hello ", "world"]), "".join(["hello ", "world"])
print(b is c, sys.intern(b) is b, sys.intern(c) is b, sys.intern(c) is c)  # expect: False True True False
del b, c
d = "".join(["hello ", "world"])  # the one that was interned is dead
print(sys.intern(d) is d, sys.getrefcount(sys.intern(d)))  # expect: True 2


def sentence():
    return "what is no name", 1234567, 2.5, b"bytes", (1, "two")


def same_sentence():
    return "what is no name", 1234567, 2.5, b"bytes", (1, "two")


print([x is y for x, y in zip(sentence(), same_sentence())])  # expect: [True, True, True, True, True]


class Thing:
    pass


def named(**names):
    return list(names)[0]


thing = Thing()
thing.attribute = 1
name, attribute, keyword = "Thing", "attribute", "keyword"
print(list(vars(thing))[0] is attribute, named(keyword=1) is keyword)  # expect: True True

word = "xyz"
letter = word[1]
same = word[-2], chr(121), next(iter("y!")), letter[0], word.split("x")[1][:1]
print([letter is other for other in same])  # expect: [True, True, True, True, True]
nothing = str()
print([nothing is other for other in (letter[1:], "".join([]), letter * 0)])  # expect: [True, True, True]
text = "".join(["hello ", "world"])
print(text + nothing is text, nothing + text is text, text + letter is text)  # expect: True True False
word = b"xyz"
octet, none, empty = word[1:2], bytes(), tuple()
print(octet is bytes([121]), none is octet[1:], empty is tuple([]), (1,)[1:] is empty)  # expect: True True True True

for wrong in (5, None, b"x"):
    try:
        sys.intern(wrong)
    except TypeError as error:
        print(error)
# expect: intern() argument must be str, not int
# expect: intern() argument must be str, not None
# expect: intern() argument must be str, not bytes


class Text(str):
    pass


try:
    sys.intern(Text("x"))
except TypeError as error:
    print(error)  # expect: can't intern Text

alike = [lambda: 1, lambda: 1.0, lambda: True, lambda: 0.0, lambda: -0.0, lambda: (1, 2), lambda: (1.0, 2)]
print([constant() for constant in alike])  # expect: [1, 1.0, True, 0.0, -0.0, (1, 2), (1.0, 2)]

whole, half, data = 1000, 0.5, b"bytes"
print(int(whole) is whole, float(half) is half, data + b"" is data, b"" + data is data)  # expect: True True True True
