# str() of an instance of a str subclass asks its __str__; joining doesn't.
class StrSub(str):
    def __str__(self):
        return "other"


print(str(StrSub("x")), repr(StrSub("x")), f"{StrSub('x')}", StrSub("x") + "y", "".join([StrSub("z")]))
# expect: other 'x' other xy z


class ReturnsSub:
    def __str__(self):
        return StrSub("inner")
