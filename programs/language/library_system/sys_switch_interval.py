# The encodings and the switch interval of sys.
import sys

print(
    sys.getdefaultencoding(),
    sys.getfilesystemencoding(),
    sys.setswitchinterval(0.01),
    sys.getswitchinterval(),
)  # expect: utf-8 utf-8 None 0.01
for bad in (0, -1, "x"):
    try:
        sys.setswitchinterval(bad)
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError switch interval must be strictly positive
# expect: ValueError switch interval must be strictly positive
# expect: TypeError must be real number, not str
