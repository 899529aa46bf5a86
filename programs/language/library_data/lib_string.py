# string: the constants, capwords, Template, Formatter.
import string
from string import Formatter, Template


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits)
# expect: abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 0123456789abcdefABCDEF 01234567
print(string.punctuation, repr(string.whitespace), len(string.printable), string.ascii_letters[25:27])
# expect: !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c' 100 zA
print(string.capwords("  the quick  brown fox "), string.capwords("a-bc-d", "-"), repr(string.capwords("")))
# expect: The Quick Brown Fox A-Bc-D ''

t = Template("$who likes ${what}s, costs $$5, $who")
print(t.substitute(who="tim", what="kung pao"), t.substitute({"who": "a", "what": "b"}, who="c"))
# expect: tim likes kung paos, costs $5, tim c likes bs, costs $5, c
print(attempt(lambda: t.substitute(who="x")))  # expect: KeyError: 'what'
print(t.safe_substitute(who="x"), t.template, t.get_identifiers(), t.is_valid())
# expect: x likes ${what}s, costs $5, x $who likes ${what}s, costs $$5, $who ['who', 'what'] True
for text in ("$", "a $ b", "one\ntwo $!", "${open", "${1}", "$1", "ok $_x1 $"):
    template = Template(text)
    print(repr(text), attempt(lambda: template.substitute(_x1=1)), template.safe_substitute(), template.is_valid())
# expect: '$' ValueError: Invalid placeholder in string: line 1, col 1 $ False
# expect: 'a $ b' ValueError: Invalid placeholder in string: line 1, col 3 a $ b False
# expect: 'one\ntwo $!' ValueError: Invalid placeholder in string: line 2, col 5 one
# expect: two $! False
# expect: '${open' ValueError: Invalid placeholder in string: line 1, col 1 ${open False
# expect: '${1}' ValueError: Invalid placeholder in string: line 1, col 1 ${1} False
# expect: '$1' ValueError: Invalid placeholder in string: line 1, col 1 $1 False
# expect: 'ok $_x1 $' ValueError: Invalid placeholder in string: line 1, col 9 ok $_x1 $ False
print(Template("${a}b $a.b $ab").safe_substitute(a=1), Template("").substitute(), Template("no").substitute())
# expect: 1b 1.b $ab  no
print(Template("$list $none").substitute(list=[1], none=None))  # expect: [1] None


class Percent(Template):
    delimiter = "%"


print(Percent("%a %% $a").substitute(a=1))  # expect: 1 % $a

f = Formatter()
print(f.format("{} {} {x}", 1, 2, x=3), f.format("{1} {0}", "a", "b"), f.format("{{}} {}", 1))  # expect: 1 2 3 b a {} 1
print(f.format("{0!r} {0!s} {0!a} {1:>5} {1:{width}}", "é", 7, width=4))  # expect: 'é' é '\xe9'     7    7
print(f.format("{a.real} {b[0]} {b[1][k]}", a=5, b=["z", {"k": "v"}]))  # expect: 5 z v
print(f.vformat("{0} {n}", ("p",), {"n": "q"}))  # expect: p q
print(list(f.parse("a{b}c{d!r:>{w}}{{e}}f{}")))
# expect: [('a', 'b', '', None), ('c', 'd', '>{w}', 'r'), ('{', None, None, None), ('e}', None, None, None), ('f', '', '', None)]
print(list(f.parse("")), list(f.parse("plain")), list(f.parse("{x[a:b]:c!d}")))
# expect: [] [('plain', None, None, None)] [('', 'x[a:b]', 'c!d', None)]
print(attempt(lambda: f.format("{}")))  # expect: IndexError: tuple index out of range
print(attempt(lambda: f.format("{missing}")))  # expect: KeyError: 'missing'
print(attempt(lambda: f.format("{} {0}", 1)))
# expect: ValueError: cannot switch from manual field specification to automatic field numbering
print(attempt(lambda: f.format("{0} {}", 1)))
# expect: ValueError: cannot switch from manual field specification to automatic field numbering
print(attempt(lambda: f.format("{0!x}", 1)))  # expect: ValueError: Unknown conversion specifier x
print(attempt(lambda: f.format("{")))  # expect: ValueError: Single '{' encountered in format string
print(attempt(lambda: f.format("}")))  # expect: ValueError: Single '}' encountered in format string
print(attempt(lambda: f.format("{a")))  # expect: ValueError: expected '}' before end of string
print(attempt(lambda: f.format("{0.nope}", 1)))  # expect: AttributeError: 'int' object has no attribute 'nope'
print(attempt(lambda: f.format("{0:{1:{2:{3}}}}", 1, 2, 3, 4)))  # expect: ValueError: Max string recursion exceeded
print(attempt(lambda: f.get_field("0[", [1], {})))  # expect: ValueError: Missing ']' in format string


class Defaults(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str) and key not in kwargs:
            return f"<{key}>"
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def check_unused_args(self, used_args, args, kwargs):
        unused = [i for i in range(len(args)) if i not in used_args]
        if unused:
            raise ValueError(f"unused {unused}")

    def format_field(self, value, format_spec):
        if format_spec == "stars":
            return f"*{value}*"
        return super().format_field(value, format_spec)


d = Defaults()
print(d.format("{0} {name!u} {other} {0:stars}", "x", name="loud"))  # expect: x LOUD <other> *x*
print(attempt(lambda: d.format("{0}", 1, 2)))  # expect: ValueError: unused [1]
