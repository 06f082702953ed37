using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Floors;

/// <summary>
/// The floor of an edit of the manifest: reads it with <see cref="JsonDocument"/>, counts the entries, and writes the text that
/// Statsig.Generators was seen to write for that many. It understands nothing of what it reads.
/// </summary>
internal sealed class RewritingGenerator : IIncrementalGenerator
{
    private readonly Dictionary<int, (string HintName, string Text)[]> _outputs = [];

    /// <summary>Takes over what a driver's last run wrote.</summary>
    public void Capture(int entries, GeneratorDriver driver) => _outputs[entries] =
        [.. driver.GetRunResult().Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var entries = context.AdditionalTextsProvider.Select(static (file, cancellation) => CountEntries(file.GetText(cancellation)!.ToString()));
        context.RegisterSourceOutput(entries, (output, count) =>
        {
            foreach (var (hintName, text) in _outputs[count])
            {
                output.AddSource(hintName, SourceText.From(new StringBuilder().Append(text).ToString(), Encoding.UTF8));
            }
        });
    }

    private static int CountEntries(string manifest)
    {
        using var document = JsonDocument.Parse(manifest);
        var count = 0;
        foreach (var section in document.RootElement.EnumerateObject())
        {
            if (section.Value.ValueKind == JsonValueKind.Object)
            {
                count += section.Value.EnumerateObject().Count();
            }
        }

        return count;
    }
}
