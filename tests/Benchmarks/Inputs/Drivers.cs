using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Inputs;

/// <summary>Generator drivers, and proof outside of what is timed that they did their work.</summary>
internal static class Drivers
{
    public static GeneratorDriver Create(IIncrementalGenerator generator, params AdditionalText[] manifests) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], manifests);

    /// <summary>Requires that a driver's last run had no error, and that each of some texts stands in its output.</summary>
    /// <exception cref="InvalidOperationException">It had an error, or a text is missing.</exception>
    public static void Require(GeneratorDriver driver, params string[] texts)
    {
        var result = driver.GetRunResult();
        if (result.Diagnostics.FirstOrDefault(d => d.Severity >= DiagnosticSeverity.Warning) is { } diagnostic)
        {
            throw new InvalidOperationException(diagnostic.ToString());
        }

        foreach (var text in texts)
        {
            if (!result.GeneratedTrees.Any(tree => tree.ToString().Contains(text, StringComparison.Ordinal)))
            {
                throw new InvalidOperationException($"The generator did not write \"{text}\".");
            }
        }
    }
}
