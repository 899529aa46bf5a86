# Strings: building, comparing, indexing, membership, iteration and the errors of each.
word = "minipy"
print(word + "!" + word, word * 2, 2 * "ab", "x" * 0, "x" * -3)  # expect: minipy!minipy minipyminipy abab
print(len(word), len(""), len("äöü"), len("日本"), len("😀"))  # expect: 6 0 3 2 1
print(word[0], word[-1], word[5], word[-6])  # expect: m y y m
print("in" in word, "ni" in word, "" in word, "z" not in word)  # expect: True True True True
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "10" < "9")  # expect: True False True True True True
print("a" == "a", "a" != "A", "a" == 1, "1" == 1)  # expect: True True False False
for letter in "añ€":
    print(letter, ord(letter), hex(ord(letter)))
# expect: a 97 0x61
# expect: ñ 241 0xf1
# expect: € 8364 0x20ac
print(chr(97), chr(0x20AC), chr(0x1F600), repr(chr(10)), repr(chr(0)), repr(chr(127)), repr(chr(0xAD)))
# expect: a € 😀 '\n' '\x00' '\x7f' '\xad'
print(list("abc"), tuple("ab"), sorted("hello"), "".join(reversed("abc")))
# expect: ['a', 'b', 'c'] ('a', 'b') ['e', 'h', 'l', 'l', 'o'] cba
print(min("hello"), max("hello"), "hello".count("l"), "abc".index("c"))  # expect: e o 2 2
print('single "double" inside', "double 'single' inside", 'both \' and "')
# expect: single "double" inside double 'single' inside both ' and "
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'), repr("tab\tnew\nback\\"))
# expect: "it's" 'say "hi"' 'both \' and "' 'tab\tnew\nback\\'
print("one" "two" 'three')  # expect: onetwothree
print("""several
lines""")
# expect: several
# expect: lines
print(str(12), str(1.5), str(None), str([1, "a"]), str(("x",)), str({"k": "v"}))
# expect: 12 1.5 None [1, 'a'] ('x',) {'k': 'v'}
print(repr(str()), ascii("añ€😀"))  # expect: '' 'a\xf1\u20ac\U0001f600'
print(hash("abc") == hash("ab" + "c"), "abc" is not None)  # expect: True True


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: word[6])  # expect: IndexError: string index out of range
attempt(lambda: word[-7])  # expect: IndexError: string index out of range
attempt(lambda: word["0"])  # expect: TypeError: string indices must be integers, not 'str'
attempt(lambda: word + 1)  # expect: TypeError: can only concatenate str (not "int") to str
attempt(lambda: word * "2")  # expect: TypeError: can't multiply sequence by non-int of type 'str'
attempt(lambda: word * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
attempt(lambda: word - word)  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'str'
attempt(lambda: 1 in word)  # expect: TypeError: 'in <string>' requires string as left operand, not int
attempt(lambda: word < 1)  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
attempt(lambda: ord("ab"))  # expect: TypeError: ord() expected a character, but string of length 2 found
attempt(lambda: chr(-1))  # expect: ValueError: chr() arg not in range(0x110000)
attempt(lambda: chr(0x110000))  # expect: ValueError: chr() arg not in range(0x110000)
attempt(lambda: len(5))  # expect: TypeError: object of type 'int' has no len()
attempt(lambda: word.index("q"))  # expect: ValueError: substring not found
attempt(lambda: ", ".join(["a", 1]))  # expect: TypeError: sequence item 1: expected str instance, int found
attempt(lambda: "".join(5))  # expect: TypeError: can only join an iterable
try:
    word[0] = "M"
except TypeError as error:
    print(error)  # expect: 'str' object does not support item assignment
try:
    del word[0]
except TypeError as error:
    print(error)  # expect: 'str' object doesn't support item deletion
