"""Means, spreads and other figures about data."""

import math
import random as _random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from itertools import repeat
from numbers import Real

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    """The data do not have the figure."""


def _exact(value):
    """Return a number as (numerator, denominator)."""
    if type(value) is int:
        return value, 1
    try:
        return value.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") from None


def _coerced(kind, other):
    """Return the kind of the result for data of two kinds."""
    if kind is other or other is int or other is bool:
        return kind
    if kind is int or issubclass(other, kind):
        return other
    if issubclass(kind, other):
        return kind
    if issubclass(kind, int) or issubclass(other, int):
        return other if issubclass(kind, int) else kind
    for exact, rounded in ((kind, other), (other, kind)):
        if exact.__name__ == "Fraction" and issubclass(rounded, float):
            return rounded
    raise TypeError(f"don't know how to coerce {kind.__name__} and {other.__name__}")


def _sum(data):
    """Return (kind of the result, numerator, denominator, how many) of the exact sum.

    If there are infinities or nans, their sum stands in place of the numerator, and the denominator is 0.
    """
    top, bottom, count, kind, endless = 0, 1, 0, int, None
    for value in data:
        count += 1
        if type(value) is not kind:
            kind = _coerced(kind, type(value))
        try:
            n, d = _exact(value)
        except (OverflowError, ValueError):
            endless = value if endless is None else endless + value
            continue
        if d == bottom:
            top += n
        else:
            common = math.gcd(d, bottom)
            top = top * (d // common) + n * (bottom // common)
            bottom = bottom // common * d
    return (kind, top, bottom, count) if endless is None else (kind, endless, 0, count)


def _number(kind, top, bottom):
    """Return a fraction as a number of the data's kind."""
    if not bottom:
        return top
    if kind is int:
        return top // bottom if top % bottom == 0 else top / bottom
    if kind is float:
        return top / bottom
    return kind(top) / kind(bottom)


def mean(data):
    """Return the arithmetic mean."""
    kind, top, bottom, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _number(kind, top, bottom * count)


def fmean(data, weights=None):
    """Return the arithmetic mean as a float."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    """Return the geometric mean as a float."""
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


_NEGATIVE = "harmonic mean does not support negative values"


def _not_negative(values):
    """Yield values, none of which may be negative."""
    for x in values:
        if x < 0:
            raise StatisticsError(_NEGATIVE)
        yield x


def harmonic_mean(data, weights=None):
    """Return the harmonic mean."""
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        return _lone(data[0])
    if weights is None:
        weights, weight_top, weight_bottom = repeat(1, n), n, 1
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, weight_top, weight_bottom, _ = _sum(_not_negative(weights))
    try:
        kind, top, bottom, _ = _sum([w / x if w else 0 for w, x in zip(weights, _not_negative(data))])
    except ZeroDivisionError:
        return 0
    if top <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _number(kind, weight_top * bottom, weight_bottom * top) if bottom else weight_top / weight_bottom / top


def _lone(x):
    """Return the harmonic mean of one number."""
    if not isinstance(x, Real) and type(x).__name__ != "Decimal":
        raise TypeError("unsupported type")
    if x < 0:
        raise StatisticsError(_NEGATIVE)
    return x


def median(data):
    """Return the middle of the sorted data, or what lies between the two in the middle."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """Return the middle of the sorted data, or the lower of the two in the middle."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the middle of the sorted data, or the higher of the two in the middle."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Return the median of data that stand for intervals around them."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    first = bisect_left(data, x)
    last = bisect_right(data, x, lo=first)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - first) / (last - first)


def mode(data):
    """Return the value that comes most often, the first of them."""
    found = Counter(iter(data)).most_common(1)
    if not found:
        raise StatisticsError("no mode for empty data")
    return found[0][0]


def multimode(data):
    """Return all values that come most often."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """Return the n - 1 points that cut the data into n parts alike."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def _squares(data, center):
    """Return (kind, numerator, denominator, how many) of the exact sum of squared distances from the mean."""
    data = list(data)
    kind, top, bottom, count = _sum(data)
    if count == 0 or not bottom:
        return kind, top, bottom, count
    if center is None:
        mean_top, mean_bottom = top, bottom * count
    else:
        mean_top, mean_bottom = _exact(center)
    total_top, total_bottom = 0, 1
    for value in data:
        n, d = _exact(value)
        n, d = n * mean_bottom - mean_top * d, d * mean_bottom
        n, d = n * n, d * d
        common = math.gcd(d, total_bottom)
        total_top = total_top * (d // common) + n * (total_bottom // common)
        total_bottom = total_bottom // common * d
    return kind, total_top, total_bottom, count


def variance(data, xbar=None):
    """Return the variance of a sample."""
    kind, top, bottom, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _number(kind, top, bottom * (count - 1))


def pvariance(data, mu=None):
    """Return the variance of a whole population."""
    kind, top, bottom, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _number(kind, top, bottom * count)


def _decimal_root(kind, top, bottom):
    """Return the square root of a fraction as a decimal number, the one next to it."""
    root = (kind(top) / kind(bottom)).sqrt()
    n, d = root.as_integer_ratio()
    above, above_d = (upper := root.next_plus()).as_integer_ratio()
    below, below_d = (lower := root.next_minus()).as_integer_ratio()
    if 4 * top * (d * above_d) ** 2 > bottom * (n * above_d + above * d) ** 2:
        return upper
    if 4 * top * (d * below_d) ** 2 < bottom * (n * below_d + below * d) ** 2:
        return lower
    return root


def _root(kind, top, bottom):
    """Return the square root of a fraction, rounded once: a float, or a decimal number for data of that kind."""
    if not bottom:  # an infinity or a nan, which CPython takes for a fraction
        raise AttributeError(f"'{type(top).__name__}' object has no attribute 'numerator'")
    if hasattr(kind, "next_plus"):
        return _decimal_root(kind, top, bottom) if top else kind("0.0")
    if not top:
        return 0.0
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        whole = math.isqrt(top // (bottom << 2 * shift))
        whole |= whole * whole * (bottom << 2 * shift) != top
        return float(whole << shift)
    scaled = top << -2 * shift
    whole = math.isqrt(scaled // bottom)
    whole |= whole * whole * bottom != scaled
    return whole / (1 << -shift)


def stdev(data, xbar=None):
    """Return the standard deviation of a sample."""
    kind, top, bottom, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(kind, top, bottom * (count - 1))


def pstdev(data, mu=None):
    """Return the standard deviation of a whole population."""
    kind, top, bottom, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(kind, top, bottom * count)


def covariance(x, y, /):
    """Return the covariance of two samples."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    return math.fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    """Return Pearson's correlation of two samples."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    sxy = math.fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)])
    sxx = math.fsum([(d := xi - xbar) * d for xi in x])
    syy = math.fsum([(d := yi - ybar) * d for yi in y])
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = namedtuple("LinearRegression", "slope intercept")


def linear_regression(x, y, /, *, proportional=False):
    """Return the line with the smallest squared distances."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        sxy = math.fsum([xi * yi for xi, yi in zip(x, y)])
        sxx = math.fsum([xi * xi for xi in x])
        xbar = ybar = 0.0
    else:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        sxy = math.fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)])
        sxx = math.fsum([(d := xi - xbar) * d for xi in x])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


# The quantiles of the standard normal distribution: Wichura's algorithm AS 241 (Applied Statistics 37, 1988), which
# has a rational function for the middle, for the tails and for their ends.
_MIDDLE = (
    (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
     1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
     5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0),
)
_TAIL = (
    (7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
     3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
    (1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0),
)
_END = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)


def _polynomial(coefficients, x):
    value = 0.0
    for coefficient in coefficients:
        value = value * x + coefficient
    return value


def _standard_quantile(p):
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return _polynomial(_MIDDLE[0], r) * q / _polynomial(_MIDDLE[1], r)
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    above, below = _TAIL if r <= 5.0 else _END
    r -= 1.6 if r <= 5.0 else 5.0
    x = _polynomial(above, r) / _polynomial(below, r)
    return -x if q < 0.0 else x


class NormalDist:
    """A normal distribution."""

    __slots__ = {"_mu": "its mean", "_sigma": "its standard deviation"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        gauss = _random.gauss if seed is None else _random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        spread = self._sigma * self._sigma
        if not spread:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * spread)) / math.sqrt(math.tau * spread)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return self._mu + _standard_quantile(p) * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        narrow, wide = sorted((self, other), key=lambda each: (each._sigma, each._mu))
        if not narrow.variance or not wide.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        distance = math.fabs(wide._mu - narrow._mu)
        excess = wide.variance - narrow.variance
        if not excess:
            return 1.0 - math.erf(distance / (2.0 * narrow._sigma * math.sqrt(2.0)))
        centre = narrow._mu * wide.variance - wide._mu * narrow.variance
        spread = narrow._sigma * wide._sigma * math.sqrt(
            distance * distance + excess * math.log(wide.variance / narrow.variance)
        )
        crossings = (centre + spread) / excess, (centre - spread) / excess
        first, second = [math.fabs(wide.cdf(x) - narrow.cdf(x)) for x in crossings]
        return 1.0 - (first + second)

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * math.fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / math.fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
