using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Generation.Pipeline;
using Statsig.Generators.Manifests;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis;

/// <summary>The manifests of a compilation, as the analyzers see them. Made once for each compilation.</summary>
internal sealed class ManifestSet
{
    private static readonly FlagKind[] Kinds = [FlagKind.Gate, FlagKind.DynamicConfig, FlagKind.Experiment, FlagKind.Layer];

    private readonly GeneratorOptions _options;
    private readonly bool _hasGeneratedCode;

    private ManifestSet(ImmutableArray<ManifestFile> files, GeneratorOptions options, bool hasGeneratedCode)
    {
        Files = files;
        _options = options;
        _hasGeneratedCode = hasGeneratedCode;
    }

    public ImmutableArray<ManifestFile> Files { get; }

    public bool IsEmpty => Files.IsEmpty;

    public static ManifestSet Read(AnalyzerOptions options, Compilation compilation, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<ManifestFile>();
        foreach (var file in options.AdditionalFiles)
        {
            if (ManifestFiles.IsManifest(file, options.AnalyzerConfigOptionsProvider) && file.GetText(cancellation) is { } text)
            {
                files.Add(new ManifestFile(file.Path, ManifestCache.GetOrRead(text, file.Path)));
            }
        }

        return new ManifestSet(
            files.ToImmutable(),
            GeneratorOptions.Read(options.AnalyzerConfigOptionsProvider),
            compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp9 });
    }

    /// <summary>Looks a name up as a method for flags of a kind would: one for configs serves experiments, too.</summary>
    public Flag? FindServed(FlagKind kind, string name) =>
        Find(kind, name) ?? (kind == FlagKind.DynamicConfig ? Find(FlagKind.Experiment, name) : null);

    /// <summary>Whether all flags are known that a method for flags of a kind would serve: not where a section, or the JSON as a whole, could not be read.</summary>
    public bool KnowsAll(FlagKind kind)
    {
        foreach (var file in Files)
        {
            var document = file.Document;
            if (document.HasSyntaxErrors || !document.Names.HasAll(kind) || (kind == FlagKind.DynamicConfig && !document.Names.HasAll(FlagKind.Experiment)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks a name up in one section.</summary>
    public Flag? Find(FlagKind kind, string name)
    {
        foreach (var file in Files)
        {
            if (file.Document.Names.Find(kind, name) is { } flag)
            {
                return new Flag(file, flag);
            }
        }

        return null;
    }

    /// <summary>Looks a name up in all sections.</summary>
    public Flag? FindAny(string name)
    {
        foreach (var kind in Kinds)
        {
            if (Find(kind, name) is { } flag)
            {
                return flag;
            }
        }

        return null;
    }

    public string? FindNearest(FlagKind kind, string name)
    {
        var names = new List<string>();
        foreach (var file in Files)
        {
            names.AddRange(file.Document.Names.OfKind(kind));
        }

        return NameSuggester.FindNearest(name, names);
    }

    /// <summary>The generated class that has a flag's accessor or name, in full; null when nothing is generated for it.</summary>
    public string? ClassOf(Flag flag) => _hasGeneratedCode && flag.Named.Identifier is not null
        ? _options.PartOf(flag.File.Document.Model).Namespace + "." + Names.FlagClasses.NameOf(flag.Kind)
        : null;
}
