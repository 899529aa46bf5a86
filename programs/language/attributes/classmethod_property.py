# A class method around a property.
class ClassProperty:
    @classmethod
    @property
    def name(cls):
        return cls.__name__.lower()


print(ClassProperty.name, ClassProperty().name)  # expect: classproperty classproperty
