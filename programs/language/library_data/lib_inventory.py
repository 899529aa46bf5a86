# An inventory kept in dataclasses, stored as JSON in a file, read back and reported on.
import json
import os
from collections import Counter
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Dict, List, Optional


class Unit(Enum):
    PIECE = "piece"
    LITRE = "litre"


@dataclass(order=True)
class Item:
    name: str
    price: float
    unit: Unit = Unit.PIECE
    tags: List[str] = field(default_factory=list, compare=False)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"negative price for {self.name}")


@dataclass
class Stock:
    items: Dict[str, Item] = field(default_factory=dict)
    counts: Dict[str, int] = field(default_factory=dict)
    owner: Optional[str] = None

    def add(self, item, count=1):
        self.items[item.name] = item
        self.counts[item.name] = self.counts.get(item.name, 0) + count

    def take(self, name, count=1):
        if self.counts[name] < count:
            raise LookupError(f"only {self.counts[name]} of {name}")
        self.counts[name] -= count

    @property
    def value(self):
        return sum(self.items[name].price * count for name, count in self.counts.items())


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Enum):
            return {"unit": o.value}
        return super().default(o)


def hook(found):
    return Unit(found["unit"]) if set(found) == {"unit"} else found


stock = Stock(owner="Ann")
stock.add(Item("apple", 0.5, tags=["fruit", "red"]), 10)
stock.add(Item("milk", 1.25, Unit.LITRE), 4)
stock.add(Item("nail", 0.02), 1000)
stock.take("apple", 3)
print(stock.value, stock.counts["apple"], sorted(stock.items.values())[0])
# expect: 28.5 7 Item(name='apple', price=0.5, unit=<Unit.PIECE: 'piece'>, tags=['fruit', 'red'])
try:
    stock.take("milk", 5)
except LookupError as error:
    print(type(error).__name__, error)  # expect: LookupError only 4 of milk
try:
    Item("bad", -1)
except ValueError as error:
    print(error)  # expect: negative price for bad
path = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"stock-{os.getpid()}-{os.urandom(3).hex()}.json")
with open(path, "w") as file:
    json.dump(asdict(stock), file, cls=Encoder, indent=2, sort_keys=True)
with open(path) as file:
    text = file.read()
print(text)
# expect: {
# expect:   "counts": {
# expect:     "apple": 7,
# expect:     "milk": 4,
# expect:     "nail": 1000
# expect:   },
# expect:   "items": {
# expect:     "apple": {
# expect:       "name": "apple",
# expect:       "price": 0.5,
# expect:       "tags": [
# expect:         "fruit",
# expect:         "red"
# expect:       ],
# expect:       "unit": {
# expect:         "unit": "piece"
# expect:       }
# expect:     },
# expect:     "milk": {
# expect:       "name": "milk",
# expect:       "price": 1.25,
# expect:       "tags": [],
# expect:       "unit": {
# expect:         "unit": "litre"
# expect:       }
# expect:     },
# expect:     "nail": {
# expect:       "name": "nail",
# expect:       "price": 0.02,
# expect:       "tags": [],
# expect:       "unit": {
# expect:         "unit": "piece"
# expect:       }
# expect:     }
# expect:   },
# expect:   "owner": "Ann"
# expect: }
loaded = json.loads(text, object_hook=hook)
os.remove(path)
again = Stock(
    {n: Item(**fields) for n, fields in loaded["items"].items()}, loaded["counts"], loaded["owner"]
)
print(again == stock, again.items["milk"].unit, again.value == stock.value)  # expect: True Unit.LITRE True
print(Counter(again.counts).most_common(2), os.path.exists(path))  # expect: [('nail', 1000), ('apple', 7)] False
for item in sorted(again.items.values(), key=lambda item: -item.price):
    print(f"{item.name:<8}{item.price:>8.2f} {item.unit.value:<6} {','.join(item.tags) or '-'}")
# expect: milk        1.25 litre  -
# expect: apple       0.50 piece  fruit,red
# expect: nail        0.02 piece  -
