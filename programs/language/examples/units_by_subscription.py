# Classes for units of measure, made by subscription.
class Meter:
    units = {}

    def __class_getitem__(cls, unit):
        if unit not in cls.units:
            cls.units[unit] = type(f"Meter[{unit}]", (cls,), {"unit": unit})
        return cls.units[unit]

    def __init__(self, value):
        self.value = value

    def __format__(self, spec):
        return f"{self.value:{spec or 'g'}}{self.unit}"


print(f"{Meter['km'](5):.1f} {Meter['m'](2.5)}", Meter["km"] is Meter["km"], Meter["km"].__name__)
# expect: 5.0km 2.5m True Meter[km]
