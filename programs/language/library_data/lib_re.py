# re: patterns, matches, replacement by guest functions, flags, errors.
import re


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


m = re.match(r"(\w+) (\w+)", "hello world again")
print(m, m.group(), m.group(1), m.group(1, 2), m.groups(), m[2], m.span(), m.start(2), m.end(2), m.span(1))
# expect: <re.Match object; span=(0, 11), match='hello world'> hello world hello ('hello', 'world') ('hello', 'world') world (0, 11) 6 11 (0, 5)
print(m.string, m.re.pattern, m.pos, m.endpos, m.lastindex, m.lastgroup, m.expand(r"\2-\1"), m.regs)
# expect: hello world again (\w+) (\w+) 0 17 2 None world-hello ((0, 11), (0, 5), (6, 11))
print(re.match("x", "abc"), re.search("b", "abc"), re.fullmatch("abc", "abc"), re.fullmatch("ab", "abc"))
# expect: None <re.Match object; span=(1, 2), match='b'> <re.Match object; span=(0, 3), match='abc'> None
named = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)?", "on 2024- ok")
print(
    named.groupdict(),
    named["year"],
    named.groups(),
    named.groups("none"),
    named.groupdict(default=0),
    named.lastgroup,
)  # expect: {'year': '2024', 'month': None} 2024 ('2024', None) ('2024', 'none') {'year': '2024', 'month': 0} year
print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(x)|y", "xy"))
# expect: ['1', '22', '333'] [('a', '1'), ('b', '2')] ['x', '']
print([(w.group(), w.start()) for w in re.finditer(r"\w+", "one two")])  # expect: [('one', 0), ('two', 4)]
print(
    re.split(r"[,;]\s*", "a, b;c"),
    re.split(r"(-)", "a-b-c"),
    re.split(r"\s", "a b c", maxsplit=1),
    re.split("x*", "axb"),
)  # expect: ['a', 'b', 'c'] ['a', '-', 'b', '-', 'c'] ['a', 'b c'] ['', 'a', '', 'b', '']
print(
    re.sub(r"\d", "#", "a1b22"),
    re.sub(r"(\w)(\d)", r"\2\1", "a1 b2"),
    re.sub("a", "b", "aaa", count=2),
    re.subn("a", "b", "aa"),
)  # expect: a#b## 1a 2b bba ('bb', 2)
print(re.sub(r"(?P<n>\d+)", r"<\g<n>>", "1 22"), re.sub("x*", "-", "abxd"))  # expect: <1> <22> -a-b--d-
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "3 apples, 10 pears"))  # expect: 6 apples, 20 pears


class Titler:
    def __init__(self):
        self.count = 0

    def __call__(self, match):
        self.count += 1
        return match[0].capitalize() + str(self.count)


t = Titler()
print(re.sub(r"\b[a-z]+", t, "some small words"), t.count, re.subn("[ab]", lambda m: m[0] * 2, "cab", 1))
# expect: Some1 Small2 Words3 3 ('caab', 1)
p = re.compile(r"a(b)?(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
print(p.pattern, p.groups, p.groupindex, p.flags, p.match("AB\nc").groups(), p)
# expect: a(b)?(?P<rest>.*) 2 {'rest': 2} 50 ('B', '\nc') re.compile('a(b)?(?P<rest>.*)', re.IGNORECASE|re.DOTALL)
print(
    p.match("xAb", 1),
    p.search("xAb", 2),
    re.compile("b").search("abab", 2).start(),
    re.compile("^b").match("ab", 1),
)  # expect: <re.Match object; span=(1, 3), match='Ab'> None 3 None
print(
    re.compile(p) is p,
    re.compile("a") == re.compile("a"),
    re.compile("a") == re.compile("b"),
    hash(re.compile("q")) != 0,
)  # expect: True True False True
print(
    re.findall("^x", "x\nx", re.M),
    re.findall("(?i)A", "aA"),
    bool(re.match(r"\w", "é", re.ASCII)),
    re.match(
        r"""
    \d+   # digits
    \.    # dot
""",
        "12.",
        re.VERBOSE,
    ).group(),
)  # expect: ['x', 'x'] ['a', 'A'] False 12.
print(re.findall(rb"\w+", b"by te"), re.sub(rb"a", b"b", b"aa"), re.sub(b"a", lambda m: b"[" + m[0] + b"]", b"ca"))
# expect: [b'by', b'te'] b'bb' b'c[a]'
print(re.escape("a.b*c[d]"), re.escape(b"a-b"))  # expect: a\.b\*c\[d\] b'a\\-b'
print(re.I, repr(re.M), re.IGNORECASE | re.MULTILINE, re.RegexFlag.S.value, int(re.X))
# expect: re.IGNORECASE re.MULTILINE re.IGNORECASE|re.MULTILINE 16 64
for pattern in ("(", "[a", "*a", "a{2,1}", r"\k", "(?P<n>a)(?P<n>b)", "(?P=x)", "a\n)", "(?<=a*)b"):
    attempt(re.compile, pattern)
# expect: error: missing ), unterminated subpattern at position 0
# expect: error: unterminated character set at position 0
# expect: error: nothing to repeat at position 0
# expect: error: min repeat greater than max repeat at position 2
# expect: error: bad escape \k at position 0
# expect: error: redefinition of group name 'n' as group 2; was group 1 at position 12
# expect: error: unknown group name 'x' at position 4
# expect: error: unbalanced parenthesis at position 2 (line 2, column 1)
# expect: error: look-behind requires fixed-width pattern
try:
    re.compile("ab(c")
except re.error as error:
    print(error.msg, error.pos, error.pattern, error.lineno, error.colno, isinstance(error, Exception))
    # expect: missing ), unterminated subpattern 2 ab(c 1 3 True
attempt(re.match, "a", 5)  # expect: TypeError: expected string or bytes-like object, got 'int'
attempt(re.match, "a", b"a")  # expect: TypeError: cannot use a string pattern on a bytes-like object
attempt(re.match, b"a", "a")  # expect: TypeError: cannot use a bytes pattern on a string-like object
attempt(re.match, 5, "a")  # expect: TypeError: first argument must be string or compiled pattern
attempt(re.sub, "a", r"\9", "a")  # expect: error: invalid group reference 9 at position 1
attempt(re.sub, "a", lambda m: 5, "a")  # expect: TypeError: sequence item 0: expected str instance, int found
attempt(re.sub, "(", "", "")  # expect: error: missing ), unterminated subpattern at position 0
attempt(re.compile, p, re.I)  # expect: ValueError: cannot process flags argument with a compiled pattern
attempt(m.group, 7)  # expect: IndexError: no such group
attempt(m.group, "nope")  # expect: IndexError: no such group
attempt(re.sub, "a", lambda m: 1 / 0, "a")  # expect: ZeroDivisionError: division by zero
tokens = re.compile(r"(?P<num>\d+)|(?P<op>[-+*/()])|(?P<ws>\s+)")
print([(m.lastgroup, m.group()) for m in tokens.finditer("12 + (3*4)") if m.lastgroup != "ws"])
# expect: [('num', '12'), ('op', '+'), ('op', '('), ('num', '3'), ('op', '*'), ('num', '4'), ('op', ')')]
print(bool(re.search("z", "abc")), [w for w in ("cat", "dog", "cow") if re.match("c", w)])
# expect: False ['cat', 'cow']

numbered = re.compile("(?P<year>[0-9]+)-(?P<month>[0-9]+)").groupindex
print(numbered, [numbered], numbered["month"], dict(numbered), re.compile("(a)").groupindex)
# expect: {'year': 1, 'month': 2} [mappingproxy({'year': 1, 'month': 2})] 2 {'year': 1, 'month': 2} {}
try:
    numbered["day"] = 3
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment
