# A Markov chain text generator with a seeded random generator
import random
import sys
from collections import Counter, defaultdict, deque
from itertools import islice

CORPUS = """
The owl and the pussycat went to sea in a beautiful pea green boat. They took some honey and
plenty of money wrapped up in a five pound note. The owl looked up to the stars above and sang
to a small guitar. The pussycat said to the owl you elegant fowl how charmingly sweet you sing.
They sailed away for a year and a day to the land where the bong tree grows. And there in a wood
a piggy wig stood with a ring at the end of his nose. They dined on mince and slices of quince
which they ate with a runcible spoon. And hand in hand on the edge of the sand they danced by
the light of the moon.
"""


def windows(items, size):
    window = deque(maxlen=size)
    for item in items:
        window.append(item)
        if len(window) == size:
            yield tuple(window)


class Chain:
    START, END = "<s>", "</s>"

    def __init__(self, order=2, rng=None):
        self.order = order
        self.rng = rng or random.Random()
        self.table = defaultdict(Counter)

    def learn(self, sentence):
        words = [self.START] * self.order + sentence + [self.END]
        for *state, following in windows(words, self.order + 1):
            self.table[tuple(state)][following] += 1
        return self

    def walk(self):
        state = (self.START,) * self.order
        while True:
            options = self.table[state]
            [word] = self.rng.choices(list(options), weights=options.values())
            if word == self.END:
                return
            yield word
            state = state[1:] + (word,)

    def sentence(self, most=14):
        words = list(islice(self.walk(), most))
        text = " ".join(words)
        return text[:1].upper() + text[1:] + ("." if len(words) < most else "...")

    def probability(self, *words):
        *state, word = words
        options = self.table.get(tuple(state))
        return options[word] / sum(options.values()) if options else 0.0


sentences = [s.lower().split() for s in CORPUS.replace("\n", " ").split(".") if s.strip()]
print(
    len(sentences),
    "sentences,",
    sum(map(len, sentences)),
    "words,",
    len({w for s in sentences for w in s}),
    "different",
)  # expect: 8 sentences, 125 words, 76 different
common = Counter(w for s in sentences for w in s)
print(common.most_common(5))  # expect: [('the', 13), ('a', 9), ('and', 7), ('to', 5), ('they', 5)]
print((common - Counter({"the": 5, "a": 100})).most_common(2), common.total(), common["zebra"])
# expect: [('the', 8), ('and', 7)] 125 0

for order in (1, 2):
    chain = Chain(order, random.Random(1871))
    for s in sentences:
        chain.learn(s)
    print(f"--- order {order}: {len(chain.table)} states")
    for _ in range(4):
        print(chain.sentence())
# expect: --- order 1: 77 states
# expect: They danced by the bong tree grows.
# expect: They dined on mince and slices of his nose.
# expect: And sang to the owl looked up in hand on the pussycat went to...
# expect: And a ring at the end of money wrapped up in a wood a...
# expect: --- order 2: 112 states
# expect: They dined on mince and slices of quince which they ate with a runcible...
# expect: They took some honey and plenty of money wrapped up in a wood a...
# expect: They sailed away for a year and a day to the stars above and...
# expect: The owl looked up to the stars above and sang to a small guitar...
print(
    f"{chain.probability('the', 'owl', 'looked'):.3f} {chain.probability('in', 'a', 'wood'):.1%}",
    chain.probability('x', 'y', 'z'),
)  # expect: 0.333 33.3% 0.0

rng = random.Random("a string seed")
print([rng.randint(1, 6) for _ in range(12)], rng.random())
# expect: [5, 3, 1, 4, 5, 6, 4, 5, 2, 1, 2, 6] 0.16091846295007417
deck = [f"{rank}{suit}" for suit in "SHDC" for rank in "23456789TJQKA"]
rng.shuffle(deck)
print(deck[:7], rng.choice(deck), rng.sample(range(1000), k=5))
# expect: ['TS', '2C', 'TC', '6H', '8H', '6C', '6D'] AH [886, 843, 739, 247, 251]
print(
    [round(rng.gauss(0, 1), 4) for _ in range(3)],
    round(rng.uniform(5, 6), 6),
    rng.randrange(0, 100, 7),
    rng.getrandbits(40),
)  # expect: [-0.6935, 0.6325, -0.8676] 5.313956 63 38037962034
state = rng.getstate()
first = [rng.random() for _ in range(3)]
rng.setstate(state)
print(first == [rng.random() for _ in range(3)])  # expect: True
random.seed(7)
print(random.random(), random.triangular(0, 10, 3), random.betavariate(2, 3), random.choices("abc", k=5))
# expect: 0.32383276483316237 2.127316435731896 0.47253071325788726 ['a', 'b', 'a', 'b', 'a']
for bad in (lambda: random.choice([]), lambda: random.sample([1, 2], 3), lambda: random.randint(5, 1)):
    try:
        bad()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e, file=sys.stdout)
# expect: IndexError Cannot choose from an empty sequence
# expect: ValueError Sample larger than population or is negative
# expect: ValueError empty range for randrange() (5, 2, -3)
