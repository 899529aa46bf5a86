# Counting words: cleaning, a dictionary of counts, sorting by count and name, an index of lines.
TEXT = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox runs -- and runs, and runs!
"Is it quick?" asked nobody. It's quick.
"""


def words_of(line):
    cleaned = ""
    for letter in line.lower():
        cleaned += letter if letter.isalpha() or letter == "'" else " "
    return cleaned.split()


counts = {}
lines_of = {}
for number, line in enumerate(TEXT.splitlines(), 1):
    for word in words_of(line):
        counts[word] = counts.get(word, 0) + 1
        lines_of.setdefault(word, [])
        if number not in lines_of[word]:
            lines_of[word].append(number)
print(len(counts), sum(counts.values()))  # expect: 16 26
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f"{word:<8}{count:>3} {'*' * count:<5} lines {', '.join(map(str, lines_of[word]))}")
# expect: the       4 ****  lines 1, 2
# expect: quick     3 ***   lines 1, 3
# expect: runs      3 ***   lines 2
# expect: and       2 **    lines 2
# expect: dog       2 **    lines 1, 2
# expect: fox       2 **    lines 1, 2
print(sorted(word for word in counts if counts[word] == 1))
# expect: ['asked', 'brown', 'is', 'it', "it's", 'jumps', 'lazy', 'nobody', 'over', 'sleeps']
by_length = {}
for word in counts:
    by_length.setdefault(len(word), set()).add(word)
for length in sorted(by_length, reverse=True)[:3]:
    print(length, sorted(by_length[length]))
# expect: 6 ['nobody', 'sleeps']
# expect: 5 ['asked', 'brown', 'jumps', 'quick']
# expect: 4 ["it's", 'lazy', 'over', 'runs']
letters = {}
for letter in TEXT.lower():
    if letter.isalpha():
        letters[letter] = letters.get(letter, 0) + 1
print(sorted(letters.items(), key=lambda item: (-item[1], item[0]))[:5], len(letters))
# expect: [('s', 9), ('e', 8), ('o', 8), ('n', 7), ('u', 7)] 26
pairs = {}
words = words_of(TEXT)
for first, second in zip(words, words[1:]):
    pairs[first, second] = pairs.get((first, second), 0) + 1
print([(pair, n) for pair, n in pairs.items() if n > 1], max(words, key=len), " ".join(words[-3:]))
# expect: [(('runs', 'and'), 2), (('and', 'runs'), 2)] sleeps nobody it's quick
