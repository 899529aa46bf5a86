# Sorting objects with a guest __lt__ can be interrupted: the watcher may see the list empty, never half.
import threading


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank


size = 150
cards = [Card((i * 7919) % size) for i in range(size)]
lengths = []
done = False


def watch():
    while not done:
        length = len(cards)
        if length not in lengths:
            lengths.append(length)


watcher = threading.Thread(target=watch)
watcher.start()
cards.sort()
done = True
watcher.join()
print([card.rank for card in cards] == list(range(size)))  # expect: True
print([length for length in lengths if length not in (0, size)])  # expect: []
try:
    class Meddler(Card):
        def __lt__(self, other):
            meddled.append(Meddler(0))
            return self.rank < other.rank

    meddled = [Meddler(2), Meddler(1)]
    meddled.sort()
except ValueError as error:
    print(error)  # expect: list modified during sort
