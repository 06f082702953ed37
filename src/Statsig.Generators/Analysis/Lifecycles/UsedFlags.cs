using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Analysis.Keys;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Lifecycles;

/// <summary>STATSIG4004: the flags that a compilation uses, collected from all its files at once.</summary>
internal sealed class UsedFlags
{
    private static readonly FlagKind[] Kinds = [FlagKind.Gate, FlagKind.DynamicConfig, FlagKind.Experiment, FlagKind.Layer];

    private readonly ManifestSet _manifests;
    private readonly AccessorTable _accessors;
    private readonly ConcurrentDictionary<(FlagKind Kind, string Name), bool> _used = new();

    public UsedFlags(ManifestSet manifests)
    {
        _manifests = manifests;
        _accessors = new AccessorTable(manifests);
        foreach (var flag in All())
        {
            _accessors.Add(flag);
        }
    }

    /// <summary>The C# names of all accessors.</summary>
    public IEnumerable<string> Identifiers => _accessors.Identifiers;

    /// <summary>Adds the flags that are named at a place.</summary>
    public void Add(CodeFile file, NameUse use)
    {
        foreach (var given in use.FindNames(file.Compilation))
        {
            foreach (var name in given.Follow(file, out _))
            {
                Add(_manifests.FindServed(given.Kind, name.Value));
            }
        }
    }

    /// <summary>Adds the flag whose accessor or constant stands at an identifier.</summary>
    public void Add(CodeFile file, SyntaxToken token)
    {
        if (token.Parent is IdentifierNameSyntax identifier)
        {
            Add(_accessors.Find(file.Model.FindSymbol(identifier, file.Cancellation)));
        }
    }

    public void ReportOthers(CompilationAnalysisContext context)
    {
        foreach (var flag in All())
        {
            if (!_used.ContainsKey((flag.Kind, flag.Name)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    LifecycleRules.UnusedEntry, LocationOf(flag.File, flag.Named.Span), Flag.NounOf(flag.Kind), SecretKey.Hide(flag.Name)));
            }
        }
    }

    private IEnumerable<Flag> All()
    {
        foreach (var file in _manifests.Files)
        {
            foreach (var kind in Kinds)
            {
                foreach (var name in file.Document.Names.OfKind(kind))
                {
                    yield return new Flag(file, file.Document.Names.Find(kind, name)!);
                }
            }
        }
    }

    private void Add(Flag? flag)
    {
        if (flag is not null)
        {
            _used[(flag.Kind, flag.Name)] = true;
        }
    }

    private static Location LocationOf(ManifestFile file, SourceSpan span)
    {
        var (startLine, startColumn) = file.Document.Lines.Find(span.Start);
        var (endLine, endColumn) = file.Document.Lines.Find(span.End);
        return Location.Create(
            file.Path, new TextSpan(span.Start, span.Length), new LinePositionSpan(new LinePosition(startLine, startColumn), new LinePosition(endLine, endColumn)));
    }
}
