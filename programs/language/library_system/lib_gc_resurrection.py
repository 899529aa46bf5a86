# gc: what a finalizer saves stays.
import gc


class Plain:
    def method(self):
        return self


# resurrection
class Phoenix:
    saved = None

    def __init__(self):
        self.me = self

    def __del__(self):
        print("dying")
        Phoenix.saved = self


Phoenix()
gc.collect()  # expect: dying
print(type(Phoenix.saved).__name__, Phoenix.saved.me is Phoenix.saved)  # expect: Phoenix True
print(gc.is_finalized(Phoenix.saved))  # expect: True
Phoenix.saved = None
gc.collect()
print("died quietly", gc.is_finalized(Plain()))  # expect: died quietly False
