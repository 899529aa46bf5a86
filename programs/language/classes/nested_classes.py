# Classes nested in classes, reached through instances.
class Outer:
    attribute = "outer"

    class Middle:
        class Inner:
            def path(self):
                return type(self).__qualname__

        def make(self):
            return self.Inner()

    def visible(self):
        return self.Middle().make().path()


print(Outer().visible(), Outer.Middle.Inner.__module__)  # expect: Outer.Middle.Inner __main__
