using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>What the project can do with generated code. Read from its references and parse options, never from the compilation: that changes at every key.</summary>
/// <param name="LanguageVersion">The project's C# version.</param>
/// <param name="HasRuntime">Whether it references Statsig.Runtime.</param>
internal sealed record Capabilities(LanguageVersion LanguageVersion, bool HasRuntime)
{
    private const string RuntimeAssembly = "Statsig.Runtime";

    public bool CanUseGeneratedCode => LanguageVersion >= LanguageVersion.CSharp9;

    public static bool IsRuntime(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName == RuntimeAssembly,
        PortableExecutableReference { FilePath: { } path } =>
            string.Equals(Path.GetFileName(path), RuntimeAssembly + ".dll", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
