# Reversing: letters, words, in place, recursively; palindromes, anagrams and run lengths.
def by_slice(text):
    return text[::-1]


def by_loop(text):
    result = ""
    for letter in text:
        result = letter + result
    return result


def by_recursion(text):
    return text if len(text) < 2 else by_recursion(text[1:]) + text[0]


def in_place(text):
    letters = list(text)
    i, j = 0, len(letters) - 1
    while i < j:
        letters[i], letters[j] = letters[j], letters[i]
        i += 1
        j -= 1
    return "".join(letters)


def by_stack(text):
    stack = list(text)
    result = []
    while stack:
        result.append(stack.pop())
    return "".join(result)


for text in ("hello", "", "a", "ab", "añ€😀"):
    results = {f(text) for f in (by_slice, by_loop, by_recursion, in_place, by_stack, lambda t: "".join(reversed(t)))}
    print(repr(text), results)
# expect: 'hello' {'olleh'}
# expect: '' {''}
# expect: 'a' {'a'}
# expect: 'ab' {'ba'}
# expect: 'añ€😀' {'😀€ña'}


def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return all(letters[i] == letters[-1 - i] for i in range(len(letters) // 2))


print([is_palindrome(t) for t in ("Never odd or even", "minipy", "", "Was it a car or a cat I saw?")])
# expect: [True, False, True, True]
print(" ".join(reversed("one two three".split())), " ".join(word[::-1] for word in "one two".split()))
# expect: three two one eno owt
groups = {}
for word in ["listen", "silent", "enlist", "google", "elgoog", "abc"]:
    groups.setdefault("".join(sorted(word)), []).append(word)
print([group for group in groups.values() if len(group) > 1])
# expect: [['listen', 'silent', 'enlist'], ['google', 'elgoog']]


def encode(text):
    result, i = [], 0
    while i < len(text):
        run = i
        while run < len(text) and text[run] == text[i]:
            run += 1
        result.append((text[i], run - i))
        i = run
    return result


def decode(pairs):
    return "".join(letter * count for letter, count in pairs)


packed = encode("aaabccddddd")
print(packed, decode(packed), encode(""), "".join(f"{n}{c}" for c, n in encode("1122")))
# expect: [('a', 3), ('b', 1), ('c', 2), ('d', 5)] aaabccddddd [] 2122
pieces = ["bananas"[i:j] for i in range(7) for j in range(i + 1, 8)]
print(max((piece for piece in pieces if piece == piece[::-1]), key=len))  # expect: anana
