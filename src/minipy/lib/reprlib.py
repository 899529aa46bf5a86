"""Short representations of long things."""

from _recursion import guarded

__all__ = ["Repr", "repr", "recursive_repr"]

_full_repr = repr


def recursive_repr(fillvalue="..."):
    """Decorate a `__repr__` that may come back to its own object: it then gives `fillvalue`."""
    return guarded(lambda self: fillvalue)


class Repr:
    """Makes representations no longer and no deeper than its attributes say."""

    def __init__(self):
        self.maxlevel = 6
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxstring = self.maxother = 30
        self.maxlong = 40
        self.fillvalue = "..."

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _sequence(self, x, level, left, right, most, trail=""):
        n = len(x)
        if level <= 0 and n:
            text = self.fillvalue
        else:
            parts = [self.repr1(item, level - 1) for item in list(x)[:most]]
            if n > most:
                parts.append(self.fillvalue)
            text = ", ".join(parts)
            if n == 1 and trail:
                right = trail + right
        return f"{left}{text}{right}"

    def repr_tuple(self, x, level):
        return self._sequence(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._sequence(x, level, "[", "]", self.maxlist)

    def repr_set(self, x, level):
        return self._sequence(_sorted(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._sequence(_sorted(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_deque(self, x, level):
        return self._sequence(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        parts = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}" for key in _sorted(x)[: self.maxdict]]
        if len(x) > self.maxdict:
            parts.append(self.fillvalue)
        return "{" + ", ".join(parts) + "}"

    def _cut(self, text, most):
        before = max(0, (most - 3) // 2)
        after = max(0, most - 3 - before)
        return text[:before] + self.fillvalue + text[len(text) - after :]

    def repr_str(self, x, level):
        most = self.maxstring
        text = _full_repr(x[:most])
        if len(text) <= most:
            return text
        before = max(0, (most - 3) // 2)
        after = max(0, most - 3 - before)
        return self._cut(_full_repr(x[:before] + x[len(x) - after :]), most)

    def repr_int(self, x, level):
        text = _full_repr(x)
        return text if len(text) <= self.maxlong else self._cut(text, self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _full_repr(x)
        except Exception:
            return f"<{x.__class__.__name__} instance at {id(x):#x}>"
        return text if len(text) <= self.maxother else self._cut(text, self.maxother)


def _sorted(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


aRepr = Repr()
repr = aRepr.repr
