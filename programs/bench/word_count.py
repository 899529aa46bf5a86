"""Word count: splitting text, counting in a dict, sorting by count."""

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity, it was the season of light, it was the season of darkness"""


def count(text, counts):
    for word in text.split():
        word = word.strip(",.").lower()
        counts[word] = counts.get(word, 0) + 1


counts = {}
for _ in range(2000):
    count(TEXT, counts)
ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
print(ranked[:3])
# expect: [('it', 16000), ('of', 16000), ('the', 16000)]
