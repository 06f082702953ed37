using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Manifests;

/// <summary>
/// Reads each text once, for the generator and all analyzers together: within one compiler process they are handed the same
/// <see cref="SourceText"/>. Entries go with their texts.
/// </summary>
internal static class ManifestCache
{
    private static readonly ConditionalWeakTable<SourceText, ManifestDocument> Documents = new();

    public static ManifestDocument GetOrRead(SourceText text) =>
        Documents.GetValue(text, static t => ManifestReader.Read(t.ToString()));
}
