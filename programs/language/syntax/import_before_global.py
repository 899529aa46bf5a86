# An import may stand before the global or nonlocal statement that is about its name; other bindings may not.
def use():
    import math
    from os import path as where
    global math, where
    return math.pi > 3


def outer():
    sep = None

    def inner():
        from os import sep
        nonlocal sep
    inner()
    return sep


print(use(), math.floor(2.5), where.sep == outer())  # expect: True 2 True
for statement in ("x = 1", "x += 1", "def x(): pass", "class x: pass", "for x in []: pass", "del x"):
    try:
        compile(f"def f():\n {statement}\n global x", "text", "exec")
    except SyntaxError as error:
        print(error.msg, error.args == (error.msg,))  # expect: name 'x' is assigned to before global declaration True
        # expect: name 'x' is assigned to before global declaration True
        # expect: name 'x' is assigned to before global declaration True
        # expect: name 'x' is assigned to before global declaration True
        # expect: name 'x' is assigned to before global declaration True
        # expect: name 'x' is assigned to before global declaration True
