using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Keys;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Lifecycles;

/// <summary>STATSIG4001 to 4003: whether a flag that is used is stale, archived or past its date.</summary>
internal sealed class LifecycleCheck
{
    private const string TodayProperty = "build_property.StatsigToday";
    private const string DateFormat = "yyyy-MM-dd";

    private readonly string _today;

    /// <summary>The flags at the end of their life.</summary>
    private readonly AccessorTable _aged;

    private LifecycleCheck(ManifestSet manifests, string today)
    {
        _aged = new AccessorTable(manifests);
        _today = today;
    }

    /// <summary>The C# names of the flags that would be reported: without one of them, a file uses none by its accessor.</summary>
    public IEnumerable<string> Identifiers => _aged.Identifiers;

    public static LifecycleCheck Create(ManifestSet manifests, AnalyzerOptions options)
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
        if (token.Parent is IdentifierNameSyntax name && !IsInNameOf(name) && _aged.Find(file.Model.FindSymbol(name, file.Cancellation)) is { } flag)
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
        if ((info.Lifecycle is Lifecycle.Archived or Lifecycle.Stale || IsExpired(info)) && file.Document.Names.Find(kind, info.Name) is { } named)
        {
            _aged.Add(new Flag(file, named));
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
                .Add(DiagnosticProperties.Name, SecretKey.Hide(flag.Name))
                .Add(DiagnosticProperties.EntityKind, flag.Kind.ToString()),
            SecretKey.Hide(message)));

    private static string TodayOf(AnalyzerConfigOptions options) =>
        options.TryGetValue(TodayProperty, out var value)
        && DateTime.TryParseExact(value.Trim(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var today)
            ? today.ToString(DateFormat, CultureInfo.InvariantCulture)
            : DateTime.UtcNow.ToString(DateFormat, CultureInfo.InvariantCulture);
}
