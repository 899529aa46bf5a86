# statistics: means, medians, spreads, regression.
import statistics as st

data = [2, 4, 4, 4, 5, 5, 7, 9]
floats = [1.5, 2.5, 2.75, 3.25, 4.75]
print(
    st.mean(data), st.mean([1, 2]), st.mean([1, 2, 3]), st.mean(floats), st.mean([1, 2.5]), st.mean(x for x in data)
)  # expect: 5 1.5 2 2.95 1.75 5
print(
    st.fmean(data), st.fmean([1, 2, 3], weights=[1, 0, 3]), st.geometric_mean([1, 2, 4]), st.harmonic_mean([40, 60])
)  # expect: 5.0 2.5 2.0 48.0
print(
    st.median(data),
    st.median([3, 1, 2]),
    st.median_low(data),
    st.median_high(data),
    st.median_grouped([1, 2, 2, 3, 4, 4, 4]),
)  # expect: 4.5 2 4 5 3.0
print(st.mode(data), st.mode("banana"), st.multimode("aabbc"), st.multimode([]))  # expect: 4 a ['a', 'b'] []
print(st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data), st.stdev(floats), st.pstdev([1, 2]))
# expect: 2.138089935299395 2.0 4.571428571428571 4 1.1911129249571595 0.5
print(st.variance(floats), st.pvariance(floats), st.variance([1, 2]), st.variance(data, xbar=5), st.pstdev([5, 5]))
# expect: 1.41875 1.135 0.5 4.571428571428571 0.0
print(st.quantiles(data), st.quantiles(range(1, 101), n=10), st.quantiles(floats, n=4, method="inclusive"))
# expect: [4.0, 4.5, 6.5] [10.1, 20.2, 30.3, 40.4, 50.5, 60.6, 70.7, 80.8, 90.9] [2.5, 2.75, 3.25]
print(st.covariance([1, 2, 3], [1, 2, 4]), st.correlation([1, 2, 3], [3, 2, 1]))  # expect: 1.5 -1.0
line = st.linear_regression([1, 2, 3], [2, 4, 6.5])
print(line, line.slope, line.intercept, st.linear_regression([1, 2], [2, 4], proportional=True).slope)
# expect: LinearRegression(slope=2.25, intercept=-0.33333333333333304) 2.25 -0.33333333333333304 2.0
n = st.NormalDist(10, 2)
print(n, n.mean, n.variance, n.cdf(12), n.pdf(10), n.zscore(13), n + 5, n * 2, n + n, n == st.NormalDist(10, 2))
# expect: NormalDist(mu=10.0, sigma=2.0) 10.0 4.0 0.8413447460685429 0.19947114020071635 1.5 NormalDist(mu=15.0, sigma=2.0) NormalDist(mu=20.0, sigma=4.0) NormalDist(mu=20.0, sigma=2.8284271247461903) True
print(st.NormalDist.from_samples(floats).mean, st.NormalDist(0, 1).samples(2, seed=3))
# expect: 2.95 [0.09470803828730423, 1.2500243810835503]
for function, arguments in (
    (st.mean, ([],)),
    (st.median, ([],)),
    (st.mode, ([],)),
    (st.stdev, ([1],)),
    (st.variance, ([1],)),
    (st.pvariance, ([],)),
    (st.fmean, ([],)),
    (st.harmonic_mean, ([-1],)),
    (st.geometric_mean, ([0],)),
    (st.quantiles, ([1],)),
    (st.correlation, ([1, 2], [1, 1])),
    (st.linear_regression, ([1, 1], [1, 2])),
):
    try:
        print(function(*arguments))
    except st.StatisticsError as error:
        print(f"{function.__name__}: {error}")
# expect: mean: mean requires at least one data point
# expect: median: no median for empty data
# expect: mode: no mode for empty data
# expect: stdev: stdev requires at least two data points
# expect: variance: variance requires at least two data points
# expect: pvariance: pvariance requires at least one data point
# expect: fmean: fmean requires at least one data point
# expect: harmonic_mean: harmonic mean does not support negative values
# expect: geometric_mean: geometric mean requires a non-empty dataset containing positive numbers
# expect: quantiles: must have at least two data points
# expect: correlation: at least one of the inputs is constant
# expect: linear_regression: x is constant
