using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
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
    private readonly Dictionary<(FlagKind Kind, string Identifier), NamedFlag> _byIdentifier = [];
    private readonly ConcurrentDictionary<(FlagKind Kind, string Name), bool> _used = new();

    public UsedFlags(ManifestSet manifests)
    {
        _manifests = manifests;
        foreach (var (_, flag) in All())
        {
            if (flag.Identifier is { } identifier)
            {
                _byIdentifier[(flag.Kind, identifier)] = flag;
            }
        }
    }

    /// <summary>The C# names of all accessors.</summary>
    public HashSet<string> Identifiers()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, identifier) in _byIdentifier.Keys)
        {
            words.Add(identifier);
        }

        return words;
    }

    /// <summary>Adds the flags that are used at an identifier.</summary>
    public void Add(CodeFile file, SyntaxToken token)
    {
        if (NameUse.Find(token, file) is { } use)
        {
            foreach (var (kind, value) in use.FindNames(file.Compilation))
            {
                foreach (var name in NameFollower.Follow(value, file.Model, out _, file.Cancellation))
                {
                    Add(_manifests.FindServed(kind, name.Value)?.Named);
                }
            }
        }

        if (token.Parent is IdentifierNameSyntax identifier)
        {
            var symbol = file.Model.FindSymbol(identifier, file.Cancellation);
            var kind = symbol is IPropertySymbol property ? FlagClasses.KindOfAccessor(property) : symbol is IFieldSymbol field ? FlagClasses.KindOfNames(field) : null;
            if (kind is { } found && _byIdentifier.TryGetValue((found, symbol!.Name), out var flag))
            {
                Add(flag);
            }
        }
    }

    public void ReportOthers(CompilationAnalysisContext context)
    {
        foreach (var (file, flag) in All())
        {
            if (!_used.ContainsKey((flag.Kind, flag.Name)))
            {
                context.ReportDiagnostic(Diagnostic.Create(LifecycleRules.UnusedEntry, LocationOf(file, flag.Span), Flag.NounOf(flag.Kind), flag.Name));
            }
        }
    }

    private IEnumerable<(ManifestFile File, NamedFlag Flag)> All()
    {
        foreach (var file in _manifests.Files)
        {
            foreach (var kind in Kinds)
            {
                foreach (var name in file.Document.Names.OfKind(kind))
                {
                    yield return (file, file.Document.Names.Find(kind, name)!);
                }
            }
        }
    }

    private void Add(NamedFlag? flag)
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
