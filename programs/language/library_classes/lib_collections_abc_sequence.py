# collections.abc.Sequence: the methods that it gives for two.
from collections.abc import Sequence


class Deck(Sequence):
    def __init__(self, cards):
        self.cards = list(cards)

    def __getitem__(self, index):
        return self.cards[index]

    def __len__(self):
        return len(self.cards)


deck = Deck("JQKA")
print(list(deck), list(reversed(deck)), "Q" in deck, deck.index("K"), deck.count("A"), deck[1:3])
# expect: ['J', 'Q', 'K', 'A'] ['A', 'K', 'Q', 'J'] True 2 1 ['Q', 'K']


class Half(Sequence):
    def __len__(self):
        return 0


try:
    Half()
except TypeError as error:
    print(error)  # expect: Can't instantiate abstract class Half with abstract method __getitem__
