namespace Statsig.Manifest.Tests.Limits;

/// <summary>
/// Work that grows with the text and no faster. A clock would tell the machine's mood; what is allocated is the same on every run, as long as no other
/// test takes the buffers that the reader keeps for its next text.
/// </summary>
[CollectionDefinition(nameof(LinearWorkTests), DisableParallelization = true)]
[Collection(nameof(LinearWorkTests))]
public class LinearWorkTests
{
    private const int Size = 4_000;
    private const int Factor = 4;

    /// <summary>Tables double and pools run full, so that four times the text may need more than four times the memory; a square would be sixteen.</summary>
    private const double Allowed = 6.0;

    public static TheoryData<string> Shapes => [.. LargeManifest.Shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Four_times_the_text_allocates_about_four_times_as_much(string shape)
    {
        var textOf = LargeManifest.Shapes[shape];
        Measure(textOf(Size / Factor));

        var (small, large) = (Measure(textOf(Size)), Measure(textOf(Size * Factor)));

        Assert.True(large <= Allowed * small, $"{shape}: {small:N0} bytes for {Size}, {large:N0} for {Size * Factor}");
    }

    private static long Measure(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(ManifestReader.Read(text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
