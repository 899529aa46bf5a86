# The Caesar and Vigenere ciphers, broken by letter frequency and by brute force.
def shift(letter, by):
    if not letter.isalpha() or not letter.isascii():
        return letter
    base = ord("a") if letter.islower() else ord("A")
    return chr((ord(letter) - base + by) % 26 + base)


def caesar(text, by):
    return "".join([shift(letter, by) for letter in text])


def vigenere(text, key, direction=1):
    result, i = [], 0
    for letter in text:
        if letter.isalpha():
            letter = shift(letter, direction * (ord(key[i % len(key)].lower()) - ord("a")))
            i += 1
        result.append(letter)
    return "".join(result)


def crack(text):
    def score(candidate):
        return sum([candidate.lower().count(letter) for letter in "etaoin"])

    return max([caesar(text, -by) for by in range(26)], key=score)


secret = caesar("Hello, World! xyz é 123", 3)
print(secret, "|", caesar(secret, -3), "|", caesar("abc", 26), caesar("abc", -1), caesar("", 5))
# expect: Khoor, Zruog! abc é 123 | Hello, World! xyz é 123 | abc zab
print(caesar(caesar("Round Trip", 13), 13))  # expect: Round Trip
hidden = vigenere("Attack at dawn!", "Lemon")
print(hidden, vigenere(hidden, "Lemon", -1), vigenere("aaa", "bcd"))  # expect: Lxfopv ef rnhr! Attack at dawn! bcd
print(crack(caesar("It was the best of times, it was the worst of times", 7)))
# expect: It was the best of times, it was the worst of times
table = str.maketrans("abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba")
print("atbash works".translate(table), "atbash works".translate(table).translate(table))
# expect: zgyzhs dliph atbash works
xored = [ord(a) ^ ord(b) for a, b in zip("secret", "keykey")]
print(xored, "".join([chr(a ^ ord(b)) for a, b in zip(xored, "keykey")]))  # expect: [24, 0, 26, 25, 0, 13] secret
print(sum([ord(c) * 31 ** i for i, c in enumerate(reversed("hash"))]) % 2 ** 32, sum(map(ord, "checksum")) % 256)
# expect: 3195150 83
