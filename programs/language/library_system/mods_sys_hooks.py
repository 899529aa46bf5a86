# sys.excepthook shows what nobody caught, sys.displayhook a value; the standard streams have streams of bytes below.
import io
import sys


def hook(kind, value, traceback):
    print("hook:", kind.__name__, value, traceback.tb_frame.f_code.co_name)


sys.displayhook([1, 2])  # expect: [1, 2]
sys.displayhook(None)
sys.stdout.flush()
print(sys.stdout.buffer.write(b"bytes\n"), sys.stdout.writable(), sys.stdout.closed, sys.stdin.readable())
# expect: bytes
# expect: 6 True False True
text = io.TextIOWrapper(io.BytesIO(b"caf\xc3\xa9\nline"), encoding="utf-8")
print(repr(text.readline()), text.read(), text.buffer.getvalue())  # expect: 'café\n' line b'caf\xc3\xa9\nline'
wrapper = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", newline="\r\n")
wrapper.write("\xe9\n")
wrapper.flush()
print(wrapper.buffer.getvalue(), wrapper.encoding, sys.int_info.bits_per_digit, sys.hash_info.modulus == 2**61 - 1)
# expect: b'\xe9\r\n' latin-1 30 True
try:
    sys.stdin.write("x")
except io.UnsupportedOperation as error:
    print(error)  # expect: not writable
print(sys.gettrace(), sys.__excepthook__ is sys.excepthook, sys.flags.optimize, sys.get_int_max_str_digits())
# expect: None True 0 4300
sys.excepthook = hook
raise LookupError("the end")
# expect: hook: LookupError the end <module>
# expect exit: 1
