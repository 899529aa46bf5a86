# __class__ in a method is the class whose body it stands in.
class Cells:
    def get_class(self):
        return __class__

    @classmethod
    def class_too(cls):
        return __class__ is cls

    @staticmethod
    def static():
        return __class__.__name__


class SubCells(Cells):
    pass


print(SubCells().get_class().__name__, SubCells.class_too(), SubCells.static())  # expect: Cells False Cells
