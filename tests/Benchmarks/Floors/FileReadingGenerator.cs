using Microsoft.CodeAnalysis;

namespace Benchmarks.Floors;

/// <summary>The floor: reads the additional file and puts its length into one generated file.</summary>
internal sealed class FileReadingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var lengths = context.AdditionalTextsProvider.Select(static (file, cancellation) => file.GetText(cancellation)!.Length);
        context.RegisterSourceOutput(lengths, static (output, length) => output.AddSource("Length.g.cs", $"static class ManifestLength {{ public const int Value = {length}; }}"));
    }
}
