using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.Tests.Support.Sdks;

/// <summary>Assemblies compiled from a text, to be referenced.</summary>
internal static class StubAssembly
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Known = new();

    public static MetadataReference Legacy => Compile(LegacySdk.AssemblyName, LegacySdk.Source);

    public static MetadataReference Core => Compile(CoreSdk.AssemblyName, CoreSdk.Source);

    public static MetadataReference Compile(string name, string source, params MetadataReference[] references) => Known.GetOrAdd(name + source, _ =>
    {
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], ReferenceSet.Net80.AddRange(references), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    });
}
