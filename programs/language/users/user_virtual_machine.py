# An assembler and a virtual machine with flags, a stack, subroutines and traps
import operator
import sys
from enum import IntEnum, unique


@unique
class Op(IntEnum):
    HALT, PUSH, POP, ADD, SUB, MUL, DIV, DUP, SWAP, LOAD, STORE, JMP, JZ, JNZ, CALL, RET, OUT, CMP, TRAP = range(19)

    @property
    def has_argument(self):
        return self in _WITH_ARGUMENT


_WITH_ARGUMENT = {Op.PUSH, Op.LOAD, Op.STORE, Op.JMP, Op.JZ, Op.JNZ, Op.CALL, Op.TRAP}


class AsmError(Exception):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")


class VMError(RuntimeError):
    pass


class StackUnderflow(VMError):
    pass


def assemble(source):
    code, labels, fixups = bytearray(), {}, []
    for number, text in enumerate(source.splitlines(), 1):
        text = text.split(";")[0].strip()
        if not text:
            continue
        if text.endswith(":"):
            if (label := text[:-1]) in labels:
                raise AsmError(number, f"label {label} is defined twice")
            labels[label] = len(code)
            continue
        name, *rest = text.split()
        try:
            op = Op[name.upper()]
        except KeyError:
            raise AsmError(number, f"unknown instruction {name!r}") from None
        if len(rest) != op.has_argument:
            raise AsmError(number, f"{op.name} takes {int(op.has_argument)} arguments, got {len(rest)}")
        code.append(op)
        for word in rest:
            try:
                code += int(word, 0).to_bytes(2, "little", signed=True)
            except ValueError:
                fixups.append((len(code), word, number))
                code += b"\0\0"
    for at, label, number in fixups:
        if label not in labels:
            raise AsmError(number, f"no label {label!r}")
        code[at : at + 2] = labels[label].to_bytes(2, "little")
    return bytes(code)


def disassemble(code):
    pc = 0
    while pc < len(code):
        op, size = Op(code[pc]), 1
        text = f"{pc:04x} {op.name:<6}"
        if op.has_argument:
            text += f"{int.from_bytes(code[pc + 1 : pc + 3], 'little', signed=True):>6}"
            size = 3
        yield f"{text:<18}{code[pc : pc + size].hex()}"
        pc += size


class VM:
    BINARY = {Op.ADD: operator.add, Op.SUB: operator.sub, Op.MUL: operator.mul, Op.DIV: operator.floordiv,
              Op.CMP: lambda a, b: (a > b) - (a < b)}

    def __init__(self, code, memory=16, limit=5000):
        self.code, self.limit = code, limit
        self.stack, self.calls, self.out = [], [], []
        self.memory = [0] * memory
        self.pc = self.steps = 0
        self.traps = {}
        self.table = {op: getattr(self, f"op_{op.name.lower()}", None) for op in Op}

    def trap(self, number):
        def register(handler):
            self.traps[number] = handler
            return handler
        return register

    def pop(self):
        try:
            return self.stack.pop()
        except IndexError:
            raise StackUnderflow(f"stack is empty at {self.pc:04x}") from None

    def run(self):
        while self.steps < self.limit:
            self.steps += 1
            op = Op(self.code[self.pc])
            self.pc += 1
            argument = None
            if op.has_argument:
                argument = int.from_bytes(self.code[self.pc : self.pc + 2], "little", signed=True)
                self.pc += 2
            if op is Op.HALT:
                return self
            if op in self.BINARY:
                b, a = self.pop(), self.pop()
                try:
                    self.stack.append(self.BINARY[op](a, b))
                except ArithmeticError as e:
                    raise VMError(f"{op.name} {a}, {b}") from e
            else:
                self.table[op](*([argument] if op.has_argument else []))
        raise VMError(f"no end after {self.limit} steps")

    def op_push(self, n): self.stack.append(n)
    def op_pop(self): self.pop()
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_swap(self): self.stack[-2:] = self.stack[:-3:-1]
    def op_load(self, at): self.stack.append(self.memory[at])
    def op_store(self, at): self.memory[at] = self.pop()
    def op_jmp(self, to): self.pc = to
    def op_jz(self, to): self.pc = to if not self.pop() else self.pc
    def op_jnz(self, to): self.pc = to if self.pop() else self.pc
    def op_call(self, to): self.calls.append(self.pc); self.pc = to
    def op_ret(self): self.pc = self.calls.pop()
    def op_out(self): self.out.append(self.pop())
    def op_trap(self, n): self.traps[n](self)


FACTORIAL = """
        push 20
        call fact       ; result on the stack
        out
        push 0x10
        push -3
        div
        out
        halt
fact:   ; n -- n!
""".replace("fact:   ; n -- n!", """fact:
        dup
        jz base
        dup
        push 1
        sub
        call fact
        mul
        ret
base:
        pop
        push 1
        ret""")
code = assemble(FACTORIAL)
print(*disassemble(code), sep="\n")
# expect: 0000 PUSH      20 011400
# expect: 0003 CALL      16 0e1000
# expect: 0006 OUT          10
# expect: 0007 PUSH      16 011000
# expect: 000a PUSH      -3 01fdff
# expect: 000d DIV          06
# expect: 000e OUT          10
# expect: 000f HALT         00
# expect: 0010 DUP          07
# expect: 0011 JZ        30 0c1e00
# expect: 0014 DUP          07
# expect: 0015 PUSH       1 010100
# expect: 0018 SUB          04
# expect: 0019 CALL      16 0e1000
# expect: 001c MUL          05
# expect: 001d RET          0f
# expect: 001e POP          02
# expect: 001f PUSH       1 010100
# expect: 0022 RET          0f
vm = VM(code).run()
print(vm.out, vm.steps, vm.stack, vm.calls)  # expect: [2432902008176640000, -6] 173 [] []

loop = VM(
    assemble(
        "push 5\nstore 3\nagain:\nload 3\ntrap 1\nload 3\npush 1\nsub\ndup\nstore 3\njnz again\n"
        "push 1\npush 2\nswap\nhalt"
    )
)


@loop.trap(1)
def show(machine):
    machine.out.append("*" * machine.pop())


print(loop.run().out, loop.stack, loop.memory[:4], show.__name__)
# expect: ['*****', '****', '***', '**', '*'] [2, 1] [0, 0, 0, 0] show
for source in (
    "push",
    "jmp nowhere",
    "x:\nx:",
    "fly 3",
    "push 99999",
    "add\nhalt",
    "top:\njmp top",
    "push 1\npush 0\ndiv",
    "ret",
    "trap 7",
    "load 99",
    "pop",
):
    try:
        VM(assemble(source)).run()
    except (AsmError, VMError) as e:
        print(f"{type(e).__name__}: {e}", f"[{e.__cause__}]" if e.__cause__ else "")
    except (OverflowError, LookupError) as e:
        print(f"{type(e).__name__}: {e}")
# expect: AsmError: line 1: PUSH takes 1 arguments, got 0
# expect: AsmError: line 1: no label 'nowhere'
# expect: AsmError: line 2: label x is defined twice
# expect: AsmError: line 1: unknown instruction 'fly'
# expect: OverflowError: int too big to convert
# expect: StackUnderflow: stack is empty at 0001
# expect: VMError: no end after 5000 steps
# expect: VMError: DIV 1, 0 [integer division or modulo by zero]
# expect: IndexError: pop from empty list
# expect: KeyError: 7
# expect: IndexError: list index out of range
# expect: StackUnderflow: stack is empty at 0001
sys.exit("machine halted")
# expect stderr: machine halted
# expect exit: 1
