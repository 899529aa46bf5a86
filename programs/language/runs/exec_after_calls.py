# Code run by exec and eval: no locals of functions called before; the code of a function itself
keep = [1000.5, 2000.5]


def use(a, b):
    return a + b


for _ in range(5):
    use(*keep)
    eval("0")
    exec("pass")
fresh = [i + 0.25 for i in range(40)]
print(keep, len(fresh))  # expect: [1000.5, 2000.5] 40
def f():
    x = 5
    y = [x for _ in range(2)]
    print("in f", x)
    def g(): return x
    print(g())
try:
    exec(f.__code__)
    # expect: in f 5
    # expect: 5
except Exception as e: print(type(e).__name__, e)
def h(a): print(a)
try:
    exec(h.__code__)
except Exception as e: print(type(e).__name__, e)  # expect: TypeError h() missing 1 required positional argument: 'a'
def k():
    x = 3
    print(x)
exec(k.__code__); print(eval(k.__code__))
# expect: 3
# expect: 3
# expect: None
def gen():
    yield 1
print(list(eval(gen.__code__)))  # expect: [1]
