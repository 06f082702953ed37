using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Lifecycles;

/// <summary>STATSIG4001 to 4003: whether a flag that is used is stale, archived or past its date.</summary>
internal sealed class LifecycleCheck
{
    private const string TodayProperty = "build_property.StatsigToday";
    private const string DateFormat = "yyyy-MM-dd";

    private readonly ManifestSet _manifests;
    private readonly string _today;

    /// <summary>The flags at the end of their life, by the C# names of their accessors.</summary>
    private readonly Dictionary<(FlagKind Kind, string Identifier), Flag> _aged = [];

    private LifecycleCheck(ManifestSet manifests, string today)
    {
        _manifests = manifests;
        _today = today;
    }

    /// <summary>Makes the check, and adds the C# names of the flags that it would report: without one of them, a file uses none by its accessor.</summary>
    public static LifecycleCheck Create(ManifestSet manifests, AnalyzerOptions options, HashSet<string> words)
    {
        var check = new LifecycleCheck(manifests, TodayOf(options.AnalyzerConfigOptionsProvider.GlobalOptions));
        foreach (var file in manifests.Files)
        {
            var model = file.Document.Model;
            foreach (var gate in model.Gates)
            {
                check.Remember(file, FlagKind.Gate, gate.Info);
            }

            check.Remember(file, FlagKind.DynamicConfig, model.Configs);
            check.Remember(file, FlagKind.Experiment, model.Experiments);
            check.Remember(file, FlagKind.Layer, model.Layers);
        }

        foreach (var (_, identifier) in check._aged.Keys)
        {
            words.Add(identifier);
        }

        return check;
    }

    /// <summary>Looks at a flag that is used at a place.</summary>
    public void Check(CodeFile file, Flag flag, Location location)
    {
        if (flag.Info is not { } info)
        {
            return;
        }

        if (info.Lifecycle == Lifecycle.Archived)
        {
            Report(file, LifecycleRules.ArchivedFlag, flag, location, LifecycleMessages.Archived(flag.Kind, info));
            return;
        }

        if (info.Lifecycle == Lifecycle.Stale)
        {
            Report(file, LifecycleRules.StaleFlag, flag, location, LifecycleMessages.Stale(flag.Kind, info));
        }

        if (IsExpired(info))
        {
            Report(file, LifecycleRules.ExpiredFlag, flag, location, LifecycleMessages.Expired(flag.Kind, info));
        }
    }

    /// <summary>Looks at an identifier that may be an accessor or a constant of <c>Names</c>.</summary>
    public void CheckAccessor(CodeFile file, SyntaxToken token)
    {
        if (token.Parent is not IdentifierNameSyntax name || IsInNameOf(name))
        {
            return;
        }

        var flag = file.Model.FindSymbol(name, file.Cancellation) switch
        {
            IPropertySymbol property when FlagClasses.KindOfAccessor(property) is { } kind => _aged.TryGetValue((kind, property.Name), out var aged) ? aged : null,
            IFieldSymbol { ConstantValue: string value } field when FlagClasses.KindOfNames(field) is { } kind => _manifests.Find(kind, value),
            _ => null,
        };
        if (flag is not null)
        {
            Check(file, flag, name.GetLocation());
        }
    }

    private void Remember(ManifestFile file, FlagKind kind, EquatableArray<ValueEntry> entries)
    {
        foreach (var entry in entries)
        {
            Remember(file, kind, entry.Info);
        }
    }

    private void Remember(ManifestFile file, FlagKind kind, EntryInfo info)
    {
        if ((info.Lifecycle is Lifecycle.Archived or Lifecycle.Stale || IsExpired(info))
            && !_aged.ContainsKey((kind, info.Identifier))
            && file.Document.Names.Find(kind, info.Name) is { } named)
        {
            _aged.Add((kind, info.Identifier), new Flag(file, named));
        }
    }

    /// <summary>The date is the last day of the flag's life. Both are in a form that sorts.</summary>
    private bool IsExpired(EntryInfo info) => info.Expires is { } expires && string.CompareOrdinal(expires, _today) < 0;

    private static bool IsInNameOf(SyntaxNode node)
    {
        while (node.Parent is MemberAccessExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } };
    }

    private static void Report(CodeFile file, DiagnosticDescriptor rule, Flag flag, Location location, string message) =>
        file.Report(Diagnostic.Create(
            rule,
            location,
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Name, flag.Name)
                .Add(DiagnosticProperties.EntityKind, flag.Kind.ToString()),
            message));

    private static string TodayOf(AnalyzerConfigOptions options) =>
        options.TryGetValue(TodayProperty, out var value)
        && DateTime.TryParseExact(value.Trim(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var today)
            ? today.ToString(DateFormat, CultureInfo.InvariantCulture)
            : DateTime.UtcNow.ToString(DateFormat, CultureInfo.InvariantCulture);
}
