# Building strings: join, +=, lists of parts, tables and padding.
text = ""
for n in range(10):
    text += str(n)
print(text, len(text))  # expect: 0123456789 10
parts = []
for n in range(5):
    parts.append(f"<{n}>")
print("".join(parts), ", ".join(parts), "\n".join(["a", "b"]).count("\n"))
# expect: <0><1><2><3><4> <0>, <1>, <2>, <3>, <4> 1
print("-" * 20)  # expect: --------------------
rows = [("apple", 3, 1.25), ("fig", 12, 0.5), ("watermelon", 1, 4.0)]
for name, count, price in rows:
    print(f"{name:<12}{count:>4}{price:>8.2f}{count * price:>8.2f}")
# expect: apple          3    1.25    3.75
# expect: fig           12    0.50    6.00
# expect: watermelon     1    4.00    4.00
print(f"{'total':<12}{sum(count for _, count, _ in rows):>4}{sum(c * p for _, c, p in rows):>16.2f}")
# expect: total         16           13.75
print("=" * 20)  # expect: ====================
for size in range(1, 4):
    print(("*" * (2 * size - 1)).center(5) + "|")
# expect:   *  |
# expect:  *** |
# expect: *****|
big = "".join(str(n % 10) for n in range(1000))
print(len(big), big[:12], big[-3:])  # expect: 1000 012345678901 789
print("%s, %s and %s" % ("one", "two", "three"), "{0} {1} {0}".format("a", "b"))  # expect: one, two and three a b a
print("a" + "b" * 3 + "c", ("ab" * 3)[1:-1], " ".join("spread"), "x".join([]), "x".join(["alone"]))
# expect: abbbc baba s p r e a d  alone
mirrored = "".join(reversed("straw"))
print(mirrored, "warts" == mirrored, "straw"[::-1])  # expect: warts True warts
title = "the quick brown fox"
print(" ".join(word.capitalize() for word in title.split()), "".join(word[0] for word in title.split()))
# expect: The Quick Brown Fox tqbf
print("\t".join("abc").expandtabs(4), "1,2,3".replace(",", ";"), repr("end\n"), end="")
# expect: a   b   c 1;2;3 'end\n'
print()
print("no newline", end="|")  # expect: no newline|joined-by-sep.
print("joined", "by", "sep", sep="-", end=".\n")
print()  # expect:
print(*[1, 2, 3], sep="\n")
# expect: 1
# expect: 2
# expect: 3
print(*"abc", sep="", end="!\n")  # expect: abc!
