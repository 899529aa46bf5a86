# dis: instructions are listed; which they are depends on the interpreter, so only what all have in common is shown.
import dis
import io


def add(a, b):
    total = a + b
    return total


def listing(x, **options):
    buffer = io.StringIO()
    dis.dis(x, file=buffer, **options)
    return buffer.getvalue()


text = listing(add)
print("LOAD_FAST" in text, "(a)" in text, "(total)" in text, "RETURN_VALUE" in text)  # expect: True True True True
print("LOAD_NAME" in listing("x + y"), "(x)" in listing("x + y"), "STORE_NAME" in listing("z = 1"))
# expect: True True True


class Shape:
    def area(self):
        return self.side

    def name(self):
        return "shape"


text = listing(Shape)
print("Disassembly of area:" in text, "Disassembly of name:" in text, "(side)" in text)  # expect: True True True
print("(side)" in listing(Shape().area))  # expect: True


def outer():
    def nested():
        return 42

    return nested


print("(42)" in listing(outer), "(42)" in listing(outer, depth=0))  # expect: True False
code = compile("value = 5", "file.py", "exec")
print("(5)" in listing(code))  # expect: True
names = [i.opname for i in dis.get_instructions(add)]
print(names[-1], "STORE_FAST" in names, all(isinstance(i.offset, int) for i in dis.get_instructions(add)))
# expect: RETURN_VALUE True True
store = [i for i in dis.get_instructions(add) if i.opname == "STORE_FAST"][0]
print(store.argrepr, store.arg, store.is_jump_target)  # expect: total 2 False
print(any(i.is_jump_target for i in dis.get_instructions("while x: pass")))  # expect: True
print("RETURN_VALUE" in dis.Bytecode(add).dis(), len(list(dis.Bytecode(add))) > 3)  # expect: True True
print("Argument count:" in dis.code_info(add))  # expect: True
try:
    dis.dis(5)
except TypeError as error:
    print(error)  # expect: don't know how to disassemble int objects
