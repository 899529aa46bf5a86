# Where nothing else is in the text, formatting gives the very str that the object gave, of a subclass or not.


class Text(str):
    def __str__(self):
        return self

    def __repr__(self):
        return self

    def __format__(self, spec):
        return self


text = Text("x")
alone = ("%s" % text, "%r" % (text,), "{}".format(text), "{0!s}".format(text), "{:>3}".format(text), ascii(text))
print([type(made).__name__ for made in alone])
# expect: ['Text', 'Text', 'Text', 'Text', 'Text', 'Text']
joined = ("%s " % text, "{} ".format(text), "{}{}".format(text, ""), "%s%s" % (text, ""))
print([type(made).__name__ for made in joined])
# expect: ['str', 'str', 'str', 'str']
