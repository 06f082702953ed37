using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Tests.Support;

/// <summary>The reference assemblies that code is compiled against.</summary>
internal static class ReferenceSet
{
    public static readonly ImmutableArray<MetadataReference> Net80 =
        [.. Directory.GetFiles(Metadata("Net80References"), "*.dll").Select(static path => MetadataReference.CreateFromFile(path))];

    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(Statsig.Runtime.FeatureGate).Assembly.Location);

    private static string Metadata(string key) =>
        typeof(ReferenceSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
