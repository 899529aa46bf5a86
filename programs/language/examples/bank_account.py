# A bank: accounts, own exceptions, transfers that roll back, interest, statements.
class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} has {account.balance}, needs {needed}")
        self.shortfall = needed - account.balance


class Account:
    next_number = 1000

    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
        self.number = Account.next_number
        Account.next_number += 1
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"can't deposit {amount}")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner}: {self.balance}>"


class Savings(Account):
    rate = 0.05

    def add_interest(self):
        self.deposit(round(self.balance * self.rate))

    def withdraw(self, amount):
        if amount > 100:
            raise BankError("at most 100 at a time")
        super().withdraw(amount)


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, account):
        self.accounts[account.owner] = account
        return account

    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        before = a.balance, b.balance
        try:
            b.deposit(amount)
            a.withdraw(amount)
        except BankError:
            a.balance, b.balance = before
            b.history.pop()
            raise

    def __iter__(self):
        return iter(sorted(self.accounts.values(), key=lambda account: account.number))


bank = Bank()
ada = bank.open(Account("Ada", 100))
bob = bank.open(Savings("Bob", 200))
bank.transfer("Ada", "Bob", 30)
print(ada, bob)  # expect: <Account 1000 Ada: 70> <Savings 1001 Bob: 230>
for arguments in (("Ada", "Bob", 500), ("Bob", "Ada", 150), ("Ada", "Bob", -5), ("Cy", "Ada", 1)):
    try:
        bank.transfer(*arguments)
    except InsufficientFunds as error:
        print(error, "short by", error.shortfall)
    except (BankError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
# expect: Ada has 70, needs 500 short by 430
# expect: BankError at most 100 at a time
# expect: ValueError can't deposit -5
# expect: KeyError 'Cy'
bob.add_interest()
print([account for account in bank], sum(account.balance for account in bank))
# expect: [<Account 1000 Ada: 70>, <Savings 1001 Bob: 242>] 312
for kind, amount in ada.history + bob.history:
    print(f"{kind:<9}{amount:>6}")
# expect: withdraw     30
# expect: deposit      30
# expect: deposit      12
print(isinstance(bob, Account), Account.next_number, [a.owner for a in bank if isinstance(a, Savings)])
# expect: True 1002 ['Bob']
