# A text adventure: rooms, an inventory, commands as methods, a state machine over scripted input.
ROOMS = {
    "hall": {"text": "A draughty hall.", "exits": {"north": "library", "east": "kitchen"}, "items": ["lamp"]},
    "library": {"text": "Dusty shelves.", "exits": {"south": "hall"}, "items": ["book", "key"]},
    "kitchen": {"text": "It smells of soup.", "exits": {"west": "hall", "down": "cellar"}, "items": []},
    "cellar": {"text": "Gold!", "exits": {"up": "kitchen"}, "items": ["gold"], "locked": True},
}


class GameOver(Exception):
    pass


class Game:
    def __init__(self, rooms):
        self.rooms, self.place, self.carried, self.turns = rooms, "hall", [], 0

    def run(self, script):
        for line in script:
            print(">", line)
            self.turns += 1
            verb, _, rest = line.partition(" ")
            command = getattr(self, "do_" + verb, None)
            if command is None:
                print(f"I don't know how to {verb}.")
                continue
            try:
                command(rest) if rest else command()
            except TypeError:
                print(f"What do you want to {verb}?")

    def do_look(self):
        room = self.rooms[self.place]
        things = ", ".join(room["items"]) or "nothing"
        print(f"{room['text']} You see {things}. Exits: {', '.join(sorted(room['exits']))}.")

    def do_go(self, direction):
        target = self.rooms[self.place]["exits"].get(direction)
        if target is None:
            print("There is a wall.")
        elif self.rooms[target].get("locked") and "key" not in self.carried:
            print("It is locked.")
        else:
            self.place = target
            self.do_look()

    def do_take(self, item):
        try:
            self.rooms[self.place]["items"].remove(item)
        except ValueError:
            print(f"There is no {item}.")
            return
        self.carried.append(item)
        print(f"Taken. You carry {' and '.join(self.carried)}.")
        if item == "gold":
            raise GameOver(f"You won in {self.turns} turns")

    def do_drop(self, item):
        if item in self.carried:
            self.carried.remove(item)
            self.rooms[self.place]["items"].append(item)
            print("Dropped.")
        else:
            print(f"You have no {item}.")


game = Game(ROOMS)
try:
    game.run(
        """look
go up
go east
go down
dance
go
go west
take lamp
go north
take key
take key
drop lamp
look
go south
go east
go down
take gold
look""".splitlines()
    )
    # expect: > look
    # expect: A draughty hall. You see lamp. Exits: east, north.
    # expect: > go up
    # expect: There is a wall.
    # expect: > go east
    # expect: It smells of soup. You see nothing. Exits: down, west.
    # expect: > go down
    # expect: It is locked.
    # expect: > dance
    # expect: I don't know how to dance.
    # expect: > go
    # expect: What do you want to go?
    # expect: > go west
    # expect: A draughty hall. You see lamp. Exits: east, north.
    # expect: > take lamp
    # expect: Taken. You carry lamp.
    # expect: > go north
    # expect: Dusty shelves. You see book, key. Exits: south.
    # expect: > take key
    # expect: Taken. You carry lamp and key.
    # expect: > take key
    # expect: There is no key.
    # expect: > drop lamp
    # expect: Dropped.
    # expect: > look
    # expect: Dusty shelves. You see book, lamp. Exits: south.
    # expect: > go south
    # expect: A draughty hall. You see nothing. Exits: east, north.
    # expect: > go east
    # expect: It smells of soup. You see nothing. Exits: down, west.
    # expect: > go down
    # expect: Gold! You see gold. Exits: up.
    # expect: > take gold
    # expect: Taken. You carry key and gold.
except GameOver as end:
    print(end)  # expect: You won in 17 turns
print(game.place, game.carried, game.turns)  # expect: cellar ['key', 'gold'] 17
