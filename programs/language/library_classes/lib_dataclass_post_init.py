# dataclasses: __post_init__ and InitVar.
from dataclasses import InitVar, dataclass, field


@dataclass
class WithPost:
    radius: float
    scale: InitVar[int] = 2
    area: float = field(init=False)

    def __post_init__(self, scale):
        self.area = self.radius * self.radius * scale


print(WithPost(2.0), WithPost(2.0, 10).area, hasattr(WithPost(1.0), "scale"))
# expect: WithPost(radius=2.0, area=8.0) 40.0 True
