using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>What the project can do with generated code.</summary>
/// <param name="LanguageVersion">The project's C# version.</param>
/// <param name="HasRuntime">Whether it references Statsig.Runtime.</param>
internal sealed record Capabilities(LanguageVersion LanguageVersion, bool HasRuntime)
{
    private const string RuntimeAssembly = "Statsig.Runtime";

    public bool CanUseGeneratedCode => LanguageVersion >= LanguageVersion.CSharp9;

    public static Capabilities Of(ImmutableArray<MetadataReference> references, LanguageVersion languageVersion)
    {
        foreach (var reference in references)
        {
            if (IsRuntime(reference))
            {
                return new Capabilities(languageVersion, HasRuntime: true);
            }
        }

        return new Capabilities(languageVersion, HasRuntime: false);
    }

    private static bool IsRuntime(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName == RuntimeAssembly,
        PortableExecutableReference { FilePath: { } path } =>
            string.Equals(Path.GetFileName(path), RuntimeAssembly + ".dll", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
