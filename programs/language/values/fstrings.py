# f-strings: expressions, conversions, format specs, `=`, braces, and how the parts join.
name, n, pi = "Ada", 42, 3.14159
print(f"{name} is {n}", f"{n + 1}", f"{name.upper()!r}", f"{'quoted'}", f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}")
# expect: Ada is 42 43 'ADA' quoted    42|42   | 42  |00042|+42
print(f"{pi:.2f} {pi:8.3f} {pi:.0f} {n:x} {n:#x} {n:b} {1234567:,} {0.25:.0%} {n:e}")
# expect: 3.14    3.142 3 2a 0x2a 101010 1,234,567 25% 4.200000e+01
print(f"{name!r} {name!s} {name!a} {'é'!a} {name!r:>8} {name:>6} {name:*^9} {name:.2}")
# expect: 'Ada' Ada 'Ada' '\xe9'    'Ada'    Ada ***Ada*** Ad
print(f"{{}} {{{n}}} {{{{", f"{n}" "{n}" f"{n}", f"" == "", f"no braces")  # expect: {} {42} {{ 42{n}42 True no braces
print(f"{n=} {name=} {n = } {n + 1=} {pi=:.1f} {name=!s} {name = !r:>7}")
# expect: n=42 name='Ada' n = 42 n + 1=43 pi=3.1 name=Ada name =   'Ada'
width, digits = 10, 3
print(f"{pi:{width}.{digits}f}|{name:>{width}}|{n:{'0'}{width}}|{pi:{'.' + str(digits)}}")
# expect:      3.142|       Ada|0000000042|3.14
print(f"{[x * 2 for x in range(3)]} {dict(a=1)['a']} {({'k': 5})['k']} {(lambda: 'called')()}")
# expect: [0, 2, 4] 1 5 called
print(f"{n if n > 40 else 'small'} {n > 1 and name} {not n} {-n} {n ** 2} {n == 42}")
# expect: 42 Ada False -42 1764 True
print(f"""several
{name}
lines""", f'{"inner"}', f"{'''triple'''}")
# expect: several
# expect: Ada
# expect: lines inner triple
print(f"{None} {True} {[]} {()} {1.0} {...}")  # expect: None True [] () 1.0 Ellipsis
print(rf"\d{n}\n", fr"{n}\t", F"{n}", f"tab\t{n}\x41\N{BULLET}")  # expect: \d42\n 42\t 42 tab	42A•
print(f"{ n }", f"{n!r}", f"{n:}", f"{'a' 'b'}", f"{n,}", f"{*[1, 2],}", f"{name[0]}{name[-1]}{name[::-1]}")
# expect: 42 42 42 ab (42,) (1, 2) AaadA


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


spec = Spec()
print(f"{spec} {spec:abc} {spec:{n}{name}} {spec!s} {spec!r:>9} {spec=} {spec=:x} {spec: spaced :}")
# expect: <> <abc> <42Ada> as str   as repr spec=as repr spec=<x> < spaced :>


def effect(text):
    print("evaluate", text)
    return text


print(f"{effect('one')} then {effect('two'):>{len(effect('three'))}}")
# expect: evaluate one
# expect: evaluate two
# expect: evaluate three
# expect: one then   two
for action in (lambda: f"{missing}", lambda: f"{name:d}", lambda: f"{n:q}", lambda: f"{[]:5}", lambda: f"{1/0}"):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
# expect: NameError name 'missing' is not defined
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ValueError Unknown format code 'q' for object of type 'int'
# expect: TypeError unsupported format string passed to list.__format__
# expect: ZeroDivisionError division by zero
print(f"{'nested ' + f'{name + str(n)}'}", f"{(n := n + 1)} {n}", f"{n!=0}", f"{n:=5}")
# expect: nested Ada42 43 43 True    43
