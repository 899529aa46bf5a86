# A bank where tellers move money at the same time
import threading
from contextlib import ExitStack


class InsufficientFunds(Exception):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} has {account.balance}, needs {needed}")
        self.account = account
        self.shortfall = needed - account.balance


class Account:
    _next_number = 1000
    _number_lock = threading.Lock()

    def __init__(self, owner, balance=0):
        with Account._number_lock:
            self.number = Account._next_number
            Account._next_number += 1
        self.owner = owner
        self._balance = balance
        self.lock = threading.RLock()
        self.history = []

    @property
    def balance(self):
        with self.lock:
            return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        with self.lock:
            self._balance += amount
            self.history.append(("deposit", amount))

    def withdraw(self, amount):
        with self.lock:
            if amount > self._balance:
                raise InsufficientFunds(self, amount)
            self._balance -= amount
            self.history.append(("withdraw", amount))


class Bank:
    def __init__(self):
        self.accounts = {}
        self.refused = 0
        self._stats_lock = threading.Lock()

    def open(self, owner, balance):
        account = Account(owner, balance)
        self.accounts[account.number] = account
        return account

    def transfer(self, source, target, amount):
        first, second = sorted((source, target), key=lambda a: a.number)
        with ExitStack() as stack:
            stack.enter_context(first.lock)
            stack.enter_context(second.lock)
            try:
                source.withdraw(amount)
            except InsufficientFunds:
                with self._stats_lock:
                    self.refused += 1
                return False
            target.deposit(amount)
            return True

    def total(self):
        return sum(a.balance for a in self.accounts.values())


def teller(bank, seed, rounds, start, results):
    start.wait()
    numbers = sorted(bank.accounts)
    moved = 0
    state = seed
    for _ in range(rounds):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        source = bank.accounts[numbers[state % len(numbers)]]
        target = bank.accounts[numbers[(state >> 8) % len(numbers)]]
        if source is target:
            continue
        amount = 1 + (state >> 16) % 50
        if bank.transfer(source, target, amount):
            moved += amount
    results[threading.current_thread().name] = moved


bank = Bank()
for name in ("Ada", "Blaise", "Charles", "Dorothy"):
    bank.open(name, 250)
before = bank.total()

start = threading.Event()
results = {}
tellers = [
    threading.Thread(
        target=teller, args=(bank, 17 * (n + 1), 60, start), kwargs={"results": results}, name=f"teller-{n}"
    )
    for n in range(4)
]
for t in tellers:
    t.start()
start.set()
for t in tellers:
    t.join()

print("accounts:", [(a.number, a.owner) for a in bank.accounts.values()])
# expect: accounts: [(1000, 'Ada'), (1001, 'Blaise'), (1002, 'Charles'), (1003, 'Dorothy')]
print("before", before, "after", bank.total())  # expect: before 1000 after 1000
print("tellers done:", sorted(results))  # expect: tellers done: ['teller-0', 'teller-1', 'teller-2', 'teller-3']
print("all positive:", all(a.balance >= 0 for a in bank.accounts.values()))  # expect: all positive: True
deposits = sum(amount for a in bank.accounts.values() for kind, amount in a.history if kind == "deposit")
print("deposits equal moves:", deposits == sum(results.values()))  # expect: deposits equal moves: True

poor = bank.open("Zed", 3)
try:
    poor.withdraw(10)
except InsufficientFunds as error:
    print(f"{type(error).__name__}: {error} (short of {error.shortfall})")
    # expect: InsufficientFunds: Zed has 3, needs 10 (short of 7)
try:
    poor.deposit(-1)
except ValueError as error:
    print("ValueError:", error)  # expect: ValueError: amount must be positive
print(poor.lock.acquire(blocking=False), threading.active_count())  # expect: True 1
poor.lock.release()
