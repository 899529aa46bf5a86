# Roman numerals both ways, with validation.
VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
          (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(number):
    if not isinstance(number, int) or isinstance(number, bool):
        raise TypeError(f"{number!r} is no whole number")
    if not 0 < number < 4000:
        raise ValueError(f"{number} is out of range")
    result = ""
    for value, letters in VALUES:
        count, number = divmod(number, value)
        result += letters * count
    return result


def from_roman(text):
    single = {letters: value for value, letters in VALUES if len(letters) == 1}
    total = 0
    for i, letter in enumerate(text):
        if letter not in single:
            raise ValueError(f"{letter!r} in {text!r} is no Roman digit")
        value = single[letter]
        following = single.get(text[i + 1], 0) if i + 1 < len(text) else 0
        total += -value if value < following else value
    if not text or to_roman(total) != text:
        raise ValueError(f"{text!r} is not well formed")
    return total


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    print(n, to_roman(n), from_roman(to_roman(n)))
# expect: 1 I 1
# expect: 4 IV 4
# expect: 9 IX 9
# expect: 14 XIV 14
# expect: 40 XL 40
# expect: 90 XC 90
# expect: 400 CD 400
# expect: 1994 MCMXCIV 1994
# expect: 2024 MMXXIV 2024
# expect: 3999 MMMCMXCIX 3999
print(all(from_roman(to_roman(n)) == n for n in range(1, 400)))  # expect: True
print(max((to_roman(n) for n in range(1, 100)), key=len))  # expect: LXXXVIII
for bad in (0, 4000, -1, 2.5, True):
    try:
        to_roman(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError 0 is out of range
# expect: ValueError 4000 is out of range
# expect: ValueError -1 is out of range
# expect: TypeError 2.5 is no whole number
# expect: TypeError True is no whole number
for bad in ("IIII", "VX", "ABC", "", "IC"):
    try:
        from_roman(bad)
    except ValueError as error:
        print(error)
# expect: 'IIII' is not well formed
# expect: 'VX' is not well formed
# expect: 'A' in 'ABC' is no Roman digit
# expect: '' is not well formed
# expect: 'IC' is not well formed


class Roman(int):
    def __str__(self):
        return to_roman(int(self))

    def __add__(self, other):
        return Roman(int(self) + int(other))


print(Roman(10), Roman(10) + 4, Roman(5) + Roman(4), Roman(3) * 2, f"{Roman(7)}", repr(Roman(7)), Roman(2) < Roman(3))
# expect: X XIV IX 6 VII 7 True
