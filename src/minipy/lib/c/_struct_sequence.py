"""Tuples whose elements have names, as C makes them: `time.struct_time`, `os.stat_result`."""

from _attributes import member
from _classes import show_as, type_name

_tuple, _dict = tuple, dict


def struct_sequence(name, fields, size, unnamed=0):
    """Return the class `name` of tuples of `size` elements.

    `fields` name them, but for the last few, which are `unnamed`; the other fields are no elements.
    """
    named = fields[: size - unnamed]
    hidden = fields[size - unnamed :]

    def __new__(cls, sequence, dict={}):
        values = _values(sequence)
        if not isinstance(dict, _dict):
            raise TypeError(f"{name}() takes a dict as second arg, if any")
        _check_length(name, len(values), size, size + len(hidden))
        self = _tuple.__new__(cls, values[:size])
        extra = values[size:]
        self.__dict__["_hidden"] = {field: dict.get(field) for field in hidden} | _dict(zip(hidden, extra))
        return self

    def __repr__(self):
        return f"{type_name(type(self))}({', '.join(f'{field}={value!r}' for field, value in zip(fields, self))})"

    def __reduce__(self):
        return type(self), (_tuple(self), self._hidden)

    def __setattr__(self, attribute, value):
        if attribute in fields:
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'{name}' object has no attribute '{attribute}'")

    def __delattr__(self, attribute):
        setattr(self, attribute, None)

    __new__.__qualname__ = "structseq.__new__"  # as errors name it
    namespace = {"n_fields": size + len(hidden), "n_sequence_fields": size, "n_unnamed_fields": unnamed,
                 "__match_args__": named, "__new__": __new__, "__repr__": __repr__, "__reduce__": __reduce__,
                 "__setattr__": __setattr__, "__delattr__": __delattr__}  # fmt: skip
    namespace |= {field: member(lambda self, i=i: self[i]) for i, field in enumerate(named)}
    namespace |= {field: member(lambda self, field=field: self._hidden[field]) for field in hidden}
    class_ = type(name.rpartition(".")[2], (_tuple,), namespace)
    return show_as(name, class_, is_final=True, is_sealed=False)


def _values(sequence):
    try:
        return _tuple(sequence)
    except TypeError:
        raise TypeError("constructor requires a sequence") from None


def _check_length(name, given, least, most):
    if least == most != given:
        raise TypeError(f"{name}() takes a {least}-sequence ({given}-sequence given)")
    if not least <= given <= most:
        bound, limit = ("least", least) if given < least else ("most", most)
        raise TypeError(f"{name}() takes an at {bound} {limit}-sequence ({given}-sequence given)")
