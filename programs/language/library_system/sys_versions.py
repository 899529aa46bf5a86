# sys.version_info and sys.float_info.
import sys

print(
    sys.version_info.major,
    sys.version_info[:2] >= (3, 8),
    sys.version_info.releaselevel,
    sys.version_info > (3, 9),
    tuple(sys.version_info)[3:],
    isinstance(sys.version_info, tuple),
)  # expect: 3 True final True ('final', 0) True
print(repr(sys.version_info)[:25], type(sys.version_info).__name__)  # expect: sys.version_info(major=3, version_info
print(
    sys.float_info.max,
    sys.float_info.epsilon,
    sys.float_info.dig,
    sys.float_info[0] == sys.float_info.max,
    len(sys.float_info),
)  # expect: 1.7976931348623157e+308 2.220446049250313e-16 15 True 11
try:
    type(sys.version_info)()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot create 'sys.version_info' instances
