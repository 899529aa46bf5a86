# Inventory of a shop kept in dataclasses
from __future__ import annotations

import copy
import json
from collections import defaultdict
from dataclasses import FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, replace, is_dataclass
from functools import total_ordering


@total_ordering
@dataclass(frozen=True)
class Money:
    cents: int = 0
    currency: str = "EUR"

    @classmethod
    def of(cls, text):
        amount, currency = text.split()
        whole, _, part = amount.partition(".")
        return cls(int(whole) * 100 + int(part.ljust(2, "0")), currency)

    def __add__(self, other):
        if other == 0:
            return self
        if self.currency != other.currency:
            raise TypeError(f"cannot add {self.currency} to {other.currency}")
        return replace(self, cents=self.cents + other.cents)

    __radd__ = __add__

    def __mul__(self, n):
        return replace(self, cents=self.cents * n)

    def __lt__(self, other):
        return self.cents < other.cents

    def __str__(self):
        return f"{self.cents // 100:,}.{self.cents % 100:02d} {self.currency}"


@dataclass(order=True)
class Product:
    sort_index: tuple = field(init=False, repr=False)
    sku: str
    name: str
    price: Money = field(default_factory=Money)
    tags: list[str] = field(default_factory=list, compare=False)
    discount: InitVar[int] = 0

    def __post_init__(self, discount):
        if not self.sku.isalnum():
            raise ValueError(f"bad sku {self.sku!r}")
        if discount:
            self.price = Money(self.price.cents * (100 - discount) // 100)
        self.sort_index = (self.price.cents, self.sku)


@dataclass
class Perishable(Product):
    days: int = 7

    def __post_init__(self, discount):
        super().__post_init__(discount)
        self.tags.append("fresh")


@dataclass(kw_only=True, slots=True)
class Entry:
    product: Product
    quantity: int = 1
    location: str | None = None


@dataclass
class Inventory:
    entries: dict[str, Entry] = field(default_factory=dict)
    history: list[tuple[str, int]] = field(default_factory=list, repr=False)

    def add(self, product: Product, quantity: int = 1, **where) -> Inventory:
        entry = self.entries.setdefault(product.sku, Entry(product=product, quantity=0, **where))
        entry.quantity += quantity
        self.history.append((product.sku, quantity))
        return self

    def remove(self, sku: str, quantity: int = 1) -> None:
        entry = self.entries[sku]
        if entry.quantity < quantity:
            raise ValueError(f"only {entry.quantity} of {entry.product.name} left")
        entry.quantity -= quantity
        self.history.append((sku, -quantity))

    @property
    def value(self) -> Money:
        return sum(e.product.price * e.quantity for e in self.entries.values())

    def by_tag(self):
        groups = defaultdict(list)
        for e in self.entries.values():
            for tag in e.product.tags or ["untagged"]:
                groups[tag].append(e.product.name)
        return dict(sorted(groups.items()))


tea = Product("T1", "Tea", Money.of("3.5 EUR"), ["drink"])
milk = Perishable("M1", "Milk", Money(129), ["drink"], days=5)
cake = Perishable("C9", "Cake", Money.of("12.00 EUR"), discount=25)
stock = Inventory().add(tea, 10, location="A3").add(milk, 4).add(cake).add(tea, 2)
print(tea)  # expect: Product(sku='T1', name='Tea', price=Money(cents=350, currency='EUR'), tags=['drink'])
print(milk)
# expect: Perishable(sku='M1', name='Milk', price=Money(cents=129, currency='EUR'), tags=['drink', 'fresh'], days=5)
print(stock.entries["T1"])
# expect: Entry(product=Product(sku='T1', name='Tea', price=Money(cents=350, currency='EUR'), tags=['drink']), quantity=12, location='A3')
print(
    stock.value,
    "|",
    max(tea, milk, key=lambda p: p.price).name,
    "|",
    [p.name for p in sorted([cake.__class__("A0", "x"), milk, cake])],
)  # expect: 56.16 EUR | Tea | ['x', 'Milk', 'Cake']
print(stock.by_tag())  # expect: {'drink': ['Tea', 'Milk'], 'fresh': ['Milk', 'Cake']}
stock.remove("M1", 3)
print(stock.history, hash(Money(5)) == hash(Money(5)), len({Money(1), Money(1, "EUR"), Money(2)}))
# expect: [('T1', 10), ('M1', 4), ('C9', 1), ('T1', 2), ('M1', -3)] True 2
print(json.dumps(asdict(stock.entries["M1"])))
# expect: {"product": {"sort_index": [129, "M1"], "sku": "M1", "name": "Milk", "price": {"cents": 129, "currency": "EUR"}, "tags": ["drink", "fresh"], "days": 5}, "quantity": 1, "location": null}
print(astuple(Money(7)), [f.name for f in fields(Perishable)], is_dataclass(Money), is_dataclass(3))
# expect: (7, 'EUR') ['sort_index', 'sku', 'name', 'price', 'tags', 'days'] True False
twin = copy.deepcopy(stock)
twin.entries["T1"].product.tags.append("copied")
print(tea.tags, twin == stock, twin.entries["C9"] == stock.entries["C9"], stock == 3)
# expect: ['drink'] True True False
print(Product.__doc__, Money(3) > Money(2), Money(1) >= Money(2))
# expect: Product(sku: 'str', name: 'str', price: 'Money' = <factory>, tags: 'list[str]' = <factory>, discount: 'InitVar[int]' = 0) True False
for action in (
    lambda: stock.remove("M1", 2),
    lambda: stock.remove("ZZ"),
    lambda: Product("no sku!", "x"),
    lambda: setattr(tea.price, "cents", 1),
    lambda: Entry(tea),
    lambda: Entry(product=tea).__setattr__("colour", 1),
    lambda: Money(1) + Money(1, "USD"),
    lambda: hash(tea),
    lambda: Product("X"),
    lambda: tea < milk,
):
    try:
        action()
    except FrozenInstanceError as e:
        print("frozen:", e)
    except (ValueError, KeyError, TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
# expect: ValueError: only 1 of Milk left
# expect: KeyError: 'ZZ'
# expect: ValueError: bad sku 'no sku!'
# expect: frozen: cannot assign to field 'cents'
# expect: TypeError: Entry.__init__() takes 1 positional argument but 2 were given
# expect: AttributeError: 'Entry' object has no attribute 'colour'
# expect: TypeError: cannot add EUR to USD
# expect: TypeError: unhashable type: 'Product'
# expect: TypeError: Product.__init__() missing 1 required positional argument: 'name'
# expect: TypeError: '<' not supported between instances of 'Product' and 'Perishable'
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as e:
    print(e)  # expect: mutable default <class 'list'> for field items is not allowed: use default_factory
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as e:
    print(e)  # expect: non-default argument 'b' follows default argument
