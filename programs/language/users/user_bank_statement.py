# A bank statement printed with f-strings and format specifications
from collections import namedtuple
from functools import reduce
from operator import attrgetter
import string

Entry = namedtuple("Entry", "day text amount category", defaults=["other"])

ENTRIES = [
    Entry("2024-01-02", "Salary", 254_000, "income"),
    Entry("2024-01-03", "Rent for the flat in the Long Street Named After Someone", -95_000, "home"),
    Entry("2024-01-05", "Café Müller", -1_250, "food"),
    Entry("2024-01-05", "Groceries", -8_734, "food"),
    Entry("2024-01-17", "Refund", 399),
    Entry("2024-01-31", "Fee", -5),
]


class Cents(int):
    """An amount in cents which knows how to format itself: m (money), w (words), or as an int."""

    def __format__(self, spec):
        if spec.endswith("m"):
            sign = "-" if self < 0 else "+" if "+" in spec else ""
            text = f"{sign}{abs(self) // 100:,}.{abs(self) % 100:02}"
            return format(text, spec[:-1].replace("+", ""))
        if spec.endswith("w"):
            return format(words(self // 100), spec[:-1])
        return super().__format__(spec)

    def __add__(self, other):
        return type(self)(int(self) + other)


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " \
       "seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = f" {words(n % size)}" if n % size else ""
            return f"{words(n // size)} {name}{rest}"


def shorten(text, width):
    return text if len(text) <= width else f"{text[:width - 1]}…"


def statement(owner, entries, *, width=60, fill="."):
    balance = Cents(10_000)
    bar = "=" * width
    yield bar
    yield f"{f'Statement of {owner}':^{width}}"
    yield f"{'':-<{width}}"
    yield f"{'start':{fill}<{width - 14}}{balance:{fill}>14m}"
    for n, (day, text, amount, _) in enumerate(entries, start=1):
        y, m, d = map(int, day.split("-"))
        balance += amount
        start = f"{n:>2}. {d:02d}/{m:02d}/{y % 100:02d} {shorten(text, 20):{fill}<20}"
        yield f"{start}{Cents(amount):{fill}>+12m}{balance:>{width - 45}m}"
    yield bar
    yield f"{balance=:m} ({balance:w} and {balance % 100}/100)"


print(*statement("Ada Lovelace", ENTRIES), sep="\n")
# expect: ============================================================
# expect:                  Statement of Ada Lovelace
# expect: ------------------------------------------------------------
# expect: start.................................................100.00
# expect:  1. 02/01/24 Salary.................+2,540.00       2,640.00
# expect:  2. 03/01/24 Rent for the flat i….....-950.00       1,690.00
# expect:  3. 05/01/24 Café Müller...............-12.50       1,677.50
# expect:  4. 05/01/24 Groceries.................-87.34       1,590.16
# expect:  5. 17/01/24 Refund.....................+3.99       1,594.15
# expect:  6. 31/01/24 Fee........................-0.05       1,594.10
# expect: ============================================================
# expect: balance=1,594.10 (one thousand five hundred ninety-four and 10/100)

totals = reduce(lambda acc, e: acc | {e.category: acc.get(e.category, 0) + e.amount}, ENTRIES, {})
largest = max(map(abs, totals.values()))
for category, cents in sorted(totals.items(), key=lambda item: -abs(item[1])):
    share = abs(cents) / largest
    print(
        f"{category:<8}|{'#' * round(share * 30):<30}|{share:>8.2%} {cents / 100:>+10,.1f} {cents:>#9x} {cents:>12_d}"
    )
# expect: income  |##############################| 100.00%   +2,540.0   0x3e030      254_000
# expect: home    |###########                   |  37.40%     -950.0  -0x17318      -95_000
# expect: food    |#                             |   3.93%      -99.8   -0x2700       -9_984
# expect: other   |                              |   0.16%       +3.9     0x18a          394

value = 1234567.891
print(
    f"{value:.2e} {value:g} {value:,.0f} {value:015.3f} {value!r:>20} {value:<+14.1f}| {int(value):b} {int(value):_o}"
)
# expect: 1.23e+06 1.23457e+06 1,234,568 00001234567.891          1234567.891 +1234567.9    | 100101101011010000111 455_3207
print(f"{'centre':*^15} {True:>6} {None!s:>6} {[1, 2]!r:^10} {9731:c}{65:c} {0.000012:g} {1e16} {-0.0:+.1f}")
# expect: ****centre*****      1   None   [1, 2]   ☃A 1.2e-05 1e+16 -0.0
x, y, label = 7, 2, "quo'te"
print(f"{x=} {y = } {x / y=:.3f} {label=} {label=!s} {x if x > y else y=}")
# expect: x=7 y = 2 x / y=3.500 label="quo'te" label=quo'te x if x > y else y=7
print(f"{{literal}} {x:{'>'}{y + 3}} {'nested ' + f'{label!r:>{x + 4}}'} {(lambda v: v * 2)(x)}")
# expect: {literal}     7 nested    "quo'te" 14
print("{0:>{1}} {name[1]} {e.text!r:.8} {{}} {0}".format("pos", 6, name=["a", "b"], e=ENTRIES[2]))
# expect:    pos b 'Café Mü {} pos
print("%-8s|%+6.2f|%05d|%x|%%|%r|%c|%.3s" % ("left", 3.14159, 42, 255, "it's", "z", "abcdef"))
# expect: left    | +3.14|00042|ff|%|"it's"|z|abc
print("%(a)s and %(b)08.3f" % {"a": [1], "b": -2.5}, "{:>{w}.{p}f}".format(2.71828, w=9, p=2))
# expect: [1] and -002.500      2.72
template = string.Template("Dear $name, you owe ${amount} EUR ($$ accepted)")
print(template.substitute(name="Bob", amount=12), template.safe_substitute(name="Eve"))
# expect: Dear Bob, you owe 12 EUR ($ accepted) Dear Eve, you owe ${amount} EUR ($ accepted)
print(sorted(ENTRIES, key=attrgetter("category", "amount"))[0].text, ENTRIES[4]._replace(text="?"), Entry._fields)
# expect: Groceries Entry(day='2024-01-17', text='?', amount=399, category='other') ('day', 'text', 'amount', 'category')
for spec, v in ((".2d", 3), ("z", "text"), (",s", "x"), ("=10", "s"), ("d", 2.5), ("c", -1)):
    try:
        print(format(v, spec))
    except (ValueError, OverflowError) as error:
        print(f"{spec!r}: {type(error).__name__}: {error}")
# expect: '.2d': ValueError: Precision not allowed in integer format specifier
# expect: 'z': ValueError: Negative zero coercion (z) not allowed in string format specifier
# expect: ',s': ValueError: Cannot specify ',' with 's'.
# expect: '=10': ValueError: '=' alignment not allowed in string format specifier
# expect: 'd': ValueError: Unknown format code 'd' for object of type 'float'
# expect: 'c': OverflowError: %c arg not in range(0x110000)
