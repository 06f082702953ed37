using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Tests.Support;

/// <summary>The reference assemblies of target frameworks.</summary>
internal static class ReferenceSet
{
    public static readonly ImmutableArray<MetadataReference> Net80 = Load("Net80References");

    public static readonly ImmutableArray<MetadataReference> NetStandard20 = Load("NetStandard20References");

    private static ImmutableArray<MetadataReference> Load(string key)
    {
        var folder = typeof(ReferenceSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
        return [.. Directory.GetFiles(folder, "*.dll").Select(path => MetadataReference.CreateFromFile(path))];
    }
}
