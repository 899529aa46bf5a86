# Properties: computed, checked, read-only, deletable, inherited.
class Account:
    def __init__(self, balance):
        self.balance = balance

    @property
    def balance(self):
        """The balance in coins."""
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("a balance is never negative")
        self._balance = value

    @balance.deleter
    def balance(self):
        print("closing")
        self._balance = 0

    @property
    def is_rich(self):
        return self.balance > 1000


account = Account(100)
account.balance += 50
print(account.balance, account.is_rich, Account.balance.__doc__, account.__dict__)
# expect: 150 False The balance in coins. {'_balance': 150}
del account.balance  # expect: closing
print(account.balance)  # expect: 0
for action in (lambda: setattr(account, "balance", -1), lambda: setattr(account, "is_rich", True)):
    try:
        action()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: ValueError a balance is never negative
# expect: AttributeError property 'is_rich' of 'Account' object has no setter
try:
    del account.is_rich
except AttributeError as error:
    print(error)  # expect: property 'is_rich' of 'Account' object has no deleter
try:
    Account(-5)
except ValueError as error:
    print(error)  # expect: a balance is never negative


class Savings(Account):
    @property
    def balance(self):
        return super().balance * 2

    @balance.setter
    def balance(self, value):
        Account.balance.fset(self, value // 2)


savings = Savings(100)
print(savings.balance, savings._balance, savings.is_rich)  # expect: 100 50 False


class Temperature:
    def __init__(self):
        self.celsius = 0

    def get(self):
        return self.celsius * 9 / 5 + 32

    def set(self, value):
        self.celsius = (value - 32) * 5 / 9

    fahrenheit = property(get, set, doc="in Fahrenheit")


temperature = Temperature()
temperature.fahrenheit = 212
print(temperature.celsius, temperature.fahrenheit)  # expect: 100.0 212.0
print(Temperature.fahrenheit.__doc__, type(Temperature.fahrenheit).__name__)  # expect: in Fahrenheit property
temperature.__dict__["fahrenheit"] = "hidden by the property"
print(temperature.fahrenheit)  # expect: 212.0


class Raises:
    @property
    def broken(self):
        return self.missing


try:
    Raises().broken
except AttributeError as error:
    print(error)  # expect: 'Raises' object has no attribute 'missing'
print(hasattr(Raises(), "broken"), getattr(Raises(), "broken", "default"))  # expect: False default
