"""String building: concatenation, joins, formatting, slices."""


def csv_line(number):
    return ",".join([str(number), f"{number * 1.5:.2f}", "name-%03d" % number, repr("x" * (number % 5))])


def caesar(text, shift):
    result = ""
    for letter in text:
        if letter.isalpha():
            letter = chr((ord(letter) - 97 + shift) % 26 + 97)
        result += letter
    return result


lines = [csv_line(n) for n in range(12000)]
secret = caesar("the quick brown fox jumps over the lazy dog " * 300, 3)
print(len("\n".join(lines)), lines[-1], secret[:9], secret[::-1][:5])
# expect: 342481 11999,17998.50,name-11999,'xxxx' wkh txlfn  jrg
