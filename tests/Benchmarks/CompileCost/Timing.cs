namespace Benchmarks.CompileCost;

/// <summary>The times that one thing took, in milliseconds.</summary>
internal sealed class Timing
{
    private readonly List<double> _milliseconds = [];

    public double Median => Sorted()[_milliseconds.Count / 2];

    public double Least => Sorted()[0];

    public double Most => Sorted()[^1];

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    private double[] Sorted() => [.. _milliseconds.Order()];
}
