using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Floors;

/// <summary>The floor of a first run: reads the manifest with <see cref="JsonDocument"/> and writes one property for each entry.</summary>
internal sealed class AccessorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider.Select(static (file, cancellation) => Write(file.GetText(cancellation)!.ToString()));
        context.RegisterSourceOutput(texts, static (output, text) => output.AddSource("Accessors.g.cs", SourceText.From(text, Encoding.UTF8)));
    }

    private static string Write(string manifest)
    {
        using var document = JsonDocument.Parse(manifest);
        var text = new StringBuilder("public static class Accessors\n{\n");
        foreach (var section in document.RootElement.EnumerateObject())
        {
            if (section.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var entry in section.Value.EnumerateObject())
                {
                    var name = entry.Name;
                    text.Append("    public static global::Statsig.Runtime.FeatureGate ").Append(name)
                        .Append(" => new global::Statsig.Runtime.FeatureGate(\"").Append(name).Append("\", false);\n");
                }
            }
        }

        return text.Append("}\n").ToString();
    }
}
