namespace Benchmarks.CompileCost;

/// <summary>A program to compile and to start.</summary>
/// <param name="Name">What it is, in the report.</param>
/// <param name="Sources">The texts of its C# files.</param>
/// <param name="Manifest">The manifest that the generator reads in the compiler; null when it is not part of the compilation.</param>
internal sealed record Subject(string Name, IReadOnlyList<string> Sources, string? Manifest = null)
{
    public Timing Cold { get; } = new();

    public Timing Warm { get; } = new();

    public Timing Start { get; } = new();
}
