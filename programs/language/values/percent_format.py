# The % operator on strings: every conversion, flags, widths, mappings and errors.
print("%s %s" % ("a", 1), "%s" % 1, "%s" % (1,), "%s" % [1, 2], "%s%%" % 50)  # expect: a 1 1 1 [1, 2] 50%
print("%d %i %u" % (1, -2, 3), "%d" % 3.99, "%d" % True, "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
# expect: 1 -2 3 3 1    42|42   |00042|+42| 42
print("%x %X %#x %o %#o" % (255, 255, 255, 8, 8), "%x" % -255, "%08x" % 48879)
# expect: ff FF 0xff 10 0o10 -ff 0000beef
print("%f %.2f %8.3f|%-8.1f|%08.2f" % (1.5, 2.345, 3.14159, 2.25, -1.5))
# expect: 1.500000 2.35    3.142|2.2     |-0001.50
print("%e %.1E %g %g %g %G" % (12345.678, 0.00012, 0.0001, 1e-5, 1e20, 1e-10))
# expect: 1.234568e+04 1.2E-04 0.0001 1e-05 1e+20 1E-10
print("%#g %.3g %g %g" % (1.0, 1234.5678, 100000.0, 1000000.0))  # expect: 1.00000 1.23e+03 100000 1e+06
print("%s %r %a" % ("é", "é", "é"), "%10s|%-10s|%.2s|%5.1s|" % ("abc", "abc", "abc", "abc"))
# expect: é 'é' '\xe9'        abc|abc       |ab|    a|
print("%c%c%c" % (65, "b", 0x20AC), "100%%" % ())  # expect: Ab€ 100%
print("%(name)s is %(age)03d, %(name)r" % {"name": "Ada", "age": 36})  # expect: Ada is 036, 'Ada'
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))  # expect:    42|42   |3.14
print("%f %d %s" % (float("inf"), 10 ** 20, None), "%.0f %.0f" % (0.5, 1.5), "%5s|%5s" % (True, None))
# expect: inf 100000000000000000000 None 0 2  True| None


class Money:
    def __str__(self):
        return "5 coins"

    def __repr__(self):
        return "Money(5)"


print("%s %r" % (Money(), Money()), "%s" % Money(), "%-10s|" % Money())  # expect: 5 coins Money(5) 5 coins 5 coins   |


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: "%d" % "x")  # expect: TypeError: %d format: a real number is required, not str
attempt(lambda: "%s %s" % "one")  # expect: TypeError: not enough arguments for format string
attempt(lambda: "%s" % (1, 2))  # expect: TypeError: not all arguments converted during string formatting
attempt(lambda: "no conversions" % 1)  # expect: TypeError: not all arguments converted during string formatting
attempt(lambda: "no conversions" % {})  # expect: no conversions
attempt(lambda: "%y" % 1)  # expect: ValueError: unsupported format character 'y' (0x79) at index 1
attempt(lambda: "%" % 1)  # expect: ValueError: incomplete format
attempt(lambda: "%(a)s" % {"b": 1})  # expect: KeyError: 'a'
attempt(lambda: "%(a)s" % 5)  # expect: TypeError: format requires a mapping
attempt(lambda: "%c" % "ab")  # expect: TypeError: %c requires int or char
attempt(lambda: "%f" % "1")  # expect: TypeError: must be real number, not str
attempt(lambda: "%x" % 1.5)  # expect: TypeError: %x format: an integer is required, not float

# as many zeros as anybody likes before a width or a precision
print(("%." + "0" * 5000 + "d") % 5, ("%" + "0" * 5000 + "3d") % 5, ("%-" + "0" * 5000 + "3d|") % 5)
# expect: 5 005 5  |
