# isinstance believes an object's __class__ too.
class Claims:
    @property
    def __class__(self):
        return list


print(isinstance(Claims(), list), isinstance(Claims(), Claims), type(Claims()).__name__)  # expect: True True Claims
