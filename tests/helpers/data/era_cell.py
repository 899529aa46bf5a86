"""Whether two threads that run a statement lose an update of `n`: for minipy and for every CPython from 2.7 on.

arguments: a file of rows, how many loops, how many runs of each row, 1 to stop a row at its first wrong run
Prints for each row how many runs were wrong, "-" if it is not to be had here. A row is an expression that `d` is
multiplied by, or statements separated by ";;"; what stands behind " | " is for others.
"""


import sys
import threading

NAMESPACE = {}
NAMES = """
n = 0
d1 = {'k': 1}
one_list = [1]
junk = []
empty = ()
class C(object):
    def __init__(self): self.v = 1
    @property
    def p(self): return 1
    def m(self): return 1
    @staticmethod
    def sm(): return 1
    @classmethod
    def cm(cls): return 1
    def __add__(self, other): return other
    def __mul__(self, other): return other
    __rmul__ = __mul__
    def __neg__(self): return 1
    def __getitem__(self, i): return 1
    def __len__(self): return 1
    def __call__(self): return 1
    def __eq__(self, other): return True
    def __lt__(self, other): return 1
    def __bool__(self): return True
    __nonzero__ = __bool__
    def __iter__(self): return iter((1,))
    def __contains__(self, x): return True
    def __enter__(self): return 1
    def __exit__(self, *args): return None
    def __getattr__(self, name): return 1
    def __format__(self, spec): return '1'
    def __hash__(self): return 1
class E(object):
    v = 1
class S(object):
    __slots__ = ('v',)
    def __init__(self): self.v = 1
class M(type):
    def __instancecheck__(self, x): return 1
c2 = M('c2', (), {})
c, e, s = C(), E(), S()
def one(): return 1
def gen():
    while True: yield 1
def ident(x): return x
def kw(x=1): return x
"""


def work_of(row, loops):
    """Return the function that runs a row `loops` times."""
    text = row.split(" | ")[0].strip()
    lines = text.split(";;") if ";;" in text else ["n = n + d * (" + text + ")"]
    code = ["def work(d):", "    global n", "    for _ in range(" + str(loops) + "):"]
    exec("\n".join(code + ["        " + line for line in lines]), NAMESPACE)
    return NAMESPACE["work"]


def is_wrong(work):
    """Run `work` on two threads at once; true if that comes to less than one after the other."""
    NAMESPACE["n"] = 0
    work(1)
    work(1)
    expected, NAMESPACE["n"], running = NAMESPACE["n"], 0, []

    def run():
        running.append(1)
        while len(running) < 2:  # computing, so that both run or wait for the interpreter lock from here on
            pass
        work(1)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    del NAMESPACE["junk"][:]
    return NAMESPACE["n"] != expected


def main(path, loops, runs, is_search):
    exec(NAMES, NAMESPACE)
    with open(path) as file:
        rows = [line for line in file if line.strip() and not line.startswith("#")]
    for row in rows:
        try:
            work = work_of(row, loops)
            work(1)
        except (SyntaxError, AttributeError):
            print("-")
            continue
        wrong = 0
        for _ in range(runs):
            wrong += is_wrong(work)
            if wrong and is_search:
                break
        print(wrong)
        sys.stdout.flush()


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "1")
