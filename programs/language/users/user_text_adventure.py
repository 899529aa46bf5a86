# The Castle of Cobwebs, played by a script instead of a person
import sys

DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west"}


class GameOver(Exception):
    def __init__(self, message, won=False):
        super().__init__(message)
        self.won = won


class Item:
    def __init__(self, name, description, weight=1):
        self.name = name
        self.description = description
        self.weight = weight

    def __repr__(self):
        return f"Item({self.name!r})"


class Room:
    def __init__(self, name, description):
        self.name = name
        self.description = description
        self.exits = {}
        self.items = {}
        self.locked = set()

    def connect(self, direction, other, back=None, locked=False):
        self.exits[direction] = other
        if back:
            other.exits[back] = self
        if locked:
            self.locked.add(direction)

    def describe(self):
        lines = [self.name.upper(), self.description]
        if self.items:
            lines.append("You see: " + ", ".join(sorted(self.items)) + ".")
        lines.append("Exits: " + ", ".join(sorted(self.exits)) + ".")
        return "\n".join(lines)


class Game:
    MAX_WEIGHT = 5

    def __init__(self):
        hall = Room("Hall", "Dust floats through the pale light.")
        cellar = Room("Cellar", "It smells of old wine.")
        tower = Room("Tower", "The wind howls; a chest stands here.")
        hall.connect("south", cellar, back="north")
        hall.connect("east", tower, back="west", locked=True)
        cellar.items["key"] = Item("key", "A rusty iron key.")
        cellar.items["barrel"] = Item("barrel", "It is enormous.", weight=9)
        tower.items["crown"] = Item("crown", "It glitters.", 2)
        self.room = hall
        self.bag = {}
        self.moves = 0

    def do(self, line):
        verb, _, noun = line.strip().lower().partition(" ")
        if verb in DIRECTIONS:
            verb, noun = "go", DIRECTIONS[verb]
        handler = getattr(self, "cmd_" + verb, None)
        if handler is None:
            return f"I don't know how to {verb!r}."
        self.moves += 1
        return handler(noun) if noun else handler()

    def cmd_look(self):
        return self.room.describe()

    def cmd_go(self, where):
        if where not in self.room.exits:
            return "You bump into a wall."
        if where in self.room.locked:
            if "key" not in self.bag:
                return "The door is locked."
            self.room.locked.discard(where)
            print("(unlocking the door with the key)")
        self.room = self.room.exits[where]
        return self.room.describe()

    def cmd_take(self, what):
        try:
            item = self.room.items[what]
        except KeyError:
            return f"There is no {what} here."
        if sum(i.weight for i in self.bag.values()) + item.weight > self.MAX_WEIGHT:
            return f"The {what} is too heavy."
        self.bag[what] = self.room.items.pop(what)
        if what == "crown":
            raise GameOver("You put on the crown. Long live the monarch!", won=True)
        return f"Taken: {item.description}"

    def cmd_inventory(self):
        return "You carry " + (", ".join(map(str, self.bag.values())) or "nothing") + "."


SCRIPT = """look
inventory
e
s
take barrel
take key
take key
inventory
n
dance wildly
take
w
e
take crown
look"""


def main():
    game = Game()
    for line in SCRIPT.splitlines():
        print(">", line)
        try:
            print(game.do(line))
        except TypeError as error:
            print("What do you mean?", f"[{error}]")
        except GameOver as end:
            print(end)
            print(f"{'Won' if end.won else 'Lost'} after {game.moves} moves.")
            return 0 if end.won else 1
        print()
    return 2


if __name__ == "__main__":
    sys.exit(main())
    # expect: > look
    # expect: HALL
    # expect: Dust floats through the pale light.
    # expect: Exits: east, south.
    # expect:
    # expect: > inventory
    # expect: You carry nothing.
    # expect:
    # expect: > e
    # expect: The door is locked.
    # expect:
    # expect: > s
    # expect: CELLAR
    # expect: It smells of old wine.
    # expect: You see: barrel, key.
    # expect: Exits: north.
    # expect:
    # expect: > take barrel
    # expect: The barrel is too heavy.
    # expect:
    # expect: > take key
    # expect: Taken: A rusty iron key.
    # expect:
    # expect: > take key
    # expect: There is no key here.
    # expect:
    # expect: > inventory
    # expect: You carry Item('key').
    # expect:
    # expect: > n
    # expect: HALL
    # expect: Dust floats through the pale light.
    # expect: Exits: east, south.
    # expect:
    # expect: > dance wildly
    # expect: I don't know how to 'dance'.
    # expect:
    # expect: > take
    # expect: What do you mean? [Game.cmd_take() missing 1 required positional argument: 'what']
    # expect:
    # expect: > w
    # expect: You bump into a wall.
    # expect:
    # expect: > e
    # expect: (unlocking the door with the key)
    # expect: TOWER
    # expect: The wind howls; a chest stands here.
    # expect: You see: crown.
    # expect: Exits: west.
    # expect:
    # expect: > take crown
    # expect: You put on the crown. Long live the monarch!
    # expect: Won after 13 moves.
