using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Tests.Support;

/// <summary>The reference assemblies of target frameworks.</summary>
internal static class ReferenceSet
{
    public static readonly ImmutableArray<MetadataReference> Net80 = LoadFolder(Metadata("Net80References"));

    public static readonly ImmutableArray<MetadataReference> NetStandard20 = LoadFolder(Metadata("NetStandard20References"));

    /// <summary>Statsig.Runtime as a library of netstandard2.0 gets it, with the packages that it stands on.</summary>
    public static readonly ImmutableArray<MetadataReference> NetStandard20Runtime = LoadWithDependencies(Metadata("NetStandard20Runtime"), "Statsig.Runtime");

    private static ImmutableArray<MetadataReference> LoadFolder(string folder) =>
        [.. Directory.GetFiles(folder, "*.dll").Select(static path => MetadataReference.CreateFromFile(path))];

    private static ImmutableArray<MetadataReference> LoadWithDependencies(string folder, string assembly)
    {
        var references = ImmutableArray.CreateBuilder<MetadataReference>();
        references.Add(MetadataReference.CreateFromFile(Path.Combine(folder, assembly + ".dll")));
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, assembly + ".deps.json")));
        var libraries = document.RootElement.GetProperty("targets").EnumerateObject().SelectMany(static target => target.Value.EnumerateObject());
        foreach (var library in libraries.Where(library => !library.Name.StartsWith(assembly + "/", StringComparison.Ordinal)))
        {
            if (library.Value.TryGetProperty("runtime", out var files))
            {
                references.AddRange(files.EnumerateObject().Select(file => MetadataReference.CreateFromFile(
                    Path.Combine(Metadata("PackageFolder"), library.Name.ToLowerInvariant(), file.Name))));
            }
        }

        return references.ToImmutable();
    }

    private static string Metadata(string key) =>
        typeof(ReferenceSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
