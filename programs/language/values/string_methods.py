# The methods of strings, with the corner cases of each.
# differs: since 3.13 replace() and others name themselves in their texts.
text = "  Hello, World  "
print([text.strip(), text.lstrip(), text.rstrip()])  # expect: ['Hello, World', 'Hello, World  ', '  Hello, World']
print("xxhixx".strip("x"), "abcba".strip("ab"), "www.site.org".lstrip("w."), repr("\t\n ".strip()))
# expect: hi c site.org ''
print("Hello".upper(), "Hello".lower(), "hello world".title(), "hELLO wORLD".capitalize(), "Hello".swapcase())
# expect: HELLO hello Hello World Hello world hELLO
print("straße".upper(), "ß".casefold(), "ÀÉ".lower())  # expect: STRASSE ss àé
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), "".split(","), "".split())
# expect: ['a', 'b', '', 'c'] ['a', 'b,,c'] ['a,b,', 'c'] [''] []
print("  a  b c ".split(), "  a  b c ".split(" "), "  a  b c ".split(None, 1), "a b c".rsplit(None, 1))
# expect: ['a', 'b', 'c'] ['', '', 'a', '', 'b', 'c', ''] ['a', 'b c '] ['a b', 'c']
print("one\ntwo\r\nthree\rfour\n".splitlines(), "a\nb".splitlines(True), "".splitlines())
# expect: ['one', 'two', 'three', 'four'] ['a\n', 'b'] []
print(",".join(["a", "b", "c"]), ",".join([]), "".join("abc"), "-".join({"x": 1, "y": 2}))  # expect: a,b,c  abc x-y
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "aaa".replace("aa", "b"), "ab".replace("", "-"))
# expect: bonono bonona ba -a-b-
print("banana".find("an"), "banana".find("an", 2), "banana".rfind("an"), "banana".find("x"), "banana".find("", 6))
# expect: 1 3 3 -1 6
print("banana".index("n"), "banana".rindex("n"), "banana".count("a"), "banana".count("ana"), "aaa".count(""))
# expect: 2 4 3 1 4
print("file.txt".startswith("file"), "file.txt".endswith((".py", ".txt")), "abc".startswith("b", 1), "".startswith(""))
# expect: True True True True
print("key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="), "none".rpartition("="))
# expect: ('key', '=', 'value=x') ('key=value', '=', 'x') ('none', '', '') ('', '', 'none')
print("7".zfill(3), "-7".zfill(4), "+7".zfill(4), "abc".zfill(2), "".zfill(2))  # expect: 007 -007 +007 abc 00
print(["ab".ljust(5), "ab".rjust(5), "ab".center(5), "ab".center(6, "*"), "ab".ljust(1), "a".center(4, "-")])
# expect: ['ab   ', '   ab', '  ab ', '**ab**', 'ab', '-a--']
print("abc".isalpha(), "ab1".isalpha(), "ab1".isalnum(), "123".isdigit(), "12.3".isdigit(), "²".isdigit())
# expect: True False True True False True
print("²".isdecimal(), "½".isnumeric(), "abc".islower(), "aBc".islower(), "ABC1".isupper(), "1".isupper())
# expect: False True True False True False
print(" \t\n".isspace(), "".isspace(), "Hello World".istitle())  # expect: True False True
print("a_1".isidentifier(), "1a".isidentifier(), "é".isascii())  # expect: True False False
print("a\tb".expandtabs(4), "\t|".expandtabs(), "ab\tc\td".expandtabs(2), "a\n".isprintable(), "".isprintable())
# expect: a   b         | ab  c d False True
print("prefix-body".removeprefix("prefix-"), "body.py".removesuffix(".py"), "body".removeprefix("x"))
# expect: body body body
print("hello".translate({ord("l"): "L", ord("h"): None, 101: 0x45}))  # expect: ELLo
print("hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("a", "b", "l")))
# expect: hippo heo
print("{} and {}".format(1, "two"), "{1}{0}".format("a", "b"), "{x}-{x!r}".format(x="q"), "{{}}".format())
# expect: 1 and two ba q-'q' {}
print("abc".encode(), "é".encode("utf-8"), "é".encode("latin-1"), b"caf\xc3\xa9".decode())
# expect: b'abc' b'\xc3\xa9' b'\xe9' café
print(str.upper("direct"), str.join("+", "abc"), "A" "b".lower())  # expect: DIRECT a+b+c ab


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: "abc".index("z"))  # expect: ValueError: substring not found
attempt(lambda: "abc".split(""))  # expect: ValueError: empty separator
attempt(lambda: "abc".partition(""))  # expect: ValueError: empty separator
attempt(lambda: "abc".replace("a"))  # expect: TypeError: replace expected at least 2 arguments, got 1
attempt(lambda: "abc".center(9, "--"))  # expect: TypeError: The fill character must be exactly one character long
attempt(lambda: "abc".startswith(1))  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
attempt(lambda: "abc".nope())  # expect: AttributeError: 'str' object has no attribute 'nope'
attempt(lambda: "abc".strip(1))  # expect: TypeError: strip arg must be None or str
attempt(lambda: "é".encode("ascii"))
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
attempt(lambda: b"\xff".decode())
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
attempt(lambda: "{} {}".format(1))  # expect: IndexError: Replacement index 1 out of range for positional args tuple
attempt(lambda: "{a}".format(b=1))  # expect: KeyError: 'a'
