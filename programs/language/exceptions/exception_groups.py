# An ExceptionGroup holds several exceptions; split and subgroup tell them apart, groups within it keeping their shape.
group = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), OSError(4)])
print(group, "|", repr(group))
# expect: top (3 sub-exceptions) | ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [TypeError(2), ValueError(3)]), OSError(4)])
print(group.message, len(group.exceptions), group.args[0])  # expect: top 3 top
print(group.split(ValueError))
# expect: (ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [ValueError(3)])]), ExceptionGroup('top', [ExceptionGroup('in', [TypeError(2)]), OSError(4)]))
print(group.split(IndexError))
# expect: (None, ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [TypeError(2), ValueError(3)]), OSError(4)]))
print(repr(group.subgroup((TypeError, OSError))), group.subgroup(IndexError), group.subgroup(ExceptionGroup) is group)
# expect: ExceptionGroup('top', [ExceptionGroup('in', [TypeError(2)]), OSError(4)]) None True
print(repr(group.subgroup(lambda exc: isinstance(exc, OSError))))  # expect: ExceptionGroup('top', [OSError(4)])
print([kind.__name__ for kind in ExceptionGroup.__mro__], ExceptionGroup[int])
# expect: ['ExceptionGroup', 'BaseExceptionGroup', 'Exception', 'BaseException', 'object'] ExceptionGroup[int]
print(type(BaseExceptionGroup("m", [ValueError()])), type(BaseExceptionGroup("m", [KeyboardInterrupt()])))
# expect: <class 'ExceptionGroup'> <class 'BaseExceptionGroup'>
group.add_note("noted")
try:
    raise group from KeyError("cause")
except ExceptionGroup as caught:
    match, rest = caught.split(ValueError)
    print(repr(match.__cause__), match.__traceback__ is caught.__traceback__, match.__notes__ is caught.__notes__)
    # expect: KeyError('cause') True False
    print(rest.__notes__)  # expect: ['noted']


class Coded(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        made = super().__new__(cls, message, exceptions)
        made.code = code
        return made

    def derive(self, exceptions):
        return Coded(self.message, exceptions, self.code)


part = Coded("coded", [ValueError(), KeyError()], 7).subgroup(KeyError)
print(repr(part), part.code)  # expect: Coded('coded', [KeyError()], 7) 7
