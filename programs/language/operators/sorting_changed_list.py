# A list that is changed while it is sorted.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


words = ["b", "a"]


class Sneaky:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        words.append("changed")
        return self.value < other.value


attempt(lambda: words.sort(key=Sneaky))  # expect: ValueError: list modified during sort
