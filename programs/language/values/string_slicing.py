# Slices of strings: every sign of start, stop and step, and what lies outside.
text = "abcdefgh"
print(text[2:5], text[:3], text[5:], text[:])  # expect: cde abc fgh abcdefgh
print(text[-3:], text[:-3], text[-5:-2], text[-100:2], text[6:100])  # expect: fgh abcde def ab gh
print(repr(text[5:2]), repr(text[3:3]), repr(text[100:]), repr(text[:-100]))  # expect: '' '' '' ''
print(text[::2], text[1::2], text[::-1], text[::-3], text[6:1:-2])  # expect: aceg bdfh hgfedcba heb gec
print(text[-1:-4:-1], text[2::-1], text[:5:-1], repr(text[2:5:-1]))  # expect: hgf cba hg ''
print(text[None:None:None], text[True:3], text[slice(1, 4)], text[slice(None, None, -2)])
# expect: abcdefgh bc bcd hfdb
print(text[:10 ** 30], text[-10 ** 30:3], repr(text[10 ** 30:]))  # expect: abcdefgh abc ''
print(text[0:1] == text[0], text[:] is text, text[2:4] + text[4:6])  # expect: True True cdef
print(slice(1, 2, 3), slice(5), slice(1, None).start, slice(1, None).stop, slice(2, 8, 2).indices(5))
# expect: slice(1, 2, 3) slice(None, 5, None) 1 None (2, 5, 2)
print("naïve€"[2:], "😀😁😂"[1], "😀😁😂"[::-1])  # expect: ïve€ 😁 😂😁😀


class Position:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(text[Position(1):Position(3)], text[Position(-1)])  # expect: bc h
for bad in (0, "1", 1.5):
    try:
        print(text[::bad])
    except (ValueError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: slice step cannot be zero
# expect: TypeError: slice indices must be integers or None or have an __index__ method
# expect: TypeError: slice indices must be integers or None or have an __index__ method
try:
    text[1, 2]
except TypeError as error:
    print(error)  # expect: string indices must be integers, not 'tuple'


def is_palindrome(line):
    letters = "".join([c.lower() for c in line if c.isalpha()])
    return letters == letters[::-1]


print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("minipy"), is_palindrome(""))
# expect: True False True
