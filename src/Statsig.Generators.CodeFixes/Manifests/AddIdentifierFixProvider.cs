using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Analysis.Keys;
using Statsig.Generators.CodeFixes.Manifests;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.CodeFixes;

/// <summary>STATSIG1005: a name whose C# name another has already gets one of its own. Offered in the manifest, where the host asks for fixes there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddIdentifierFixProvider), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class AddIdentifierFixProvider : CodeFixProvider
{
    private const string Key = "AddIdentifier";
    private const int MaxTries = 100;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.IdentifierCollision);

    /// <summary>There is none: of two names that collide each name that one gets changes what the other may have.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var manifests = await ProjectManifests.ReadAsync(context.TextDocument.Project, context.CancellationToken).ConfigureAwait(false);
        var path = ProjectManifests.PathOf(context.TextDocument);
        if (!manifests.Paths.Contains(path))
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (span.Length > 2 && span.End <= manifests[path].Length && FindFree(manifests, path, span) is var (identifier, text))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(TitleFor(NameAt(manifests[path], span), identifier), _ => Task.FromResult(ProjectManifests.SetText(context.TextDocument.Project.Solution, path, text)), Key), diagnostic);
            }
        }
    }

    /// <summary>A key that stands where a name belongs has its letters in the C# name, too.</summary>
    private static string TitleFor(string name, string identifier) =>
        SecretKey.Find(name, 0) is null ? $"Call '{name}' '{identifier}' in C#" : $"Give '{SecretKey.Hide(name)}' a C# name of its own";

    /// <summary>The first C# name, counted up from the one that is taken, with which there is one fault less.</summary>
    private static (string Identifier, SourceText Text)? FindFree(ProjectManifests manifests, string path, TextSpan span)
    {
        var text = manifests[path];
        var faults = manifests.CountFaults(path, text);
        for (var i = 2; i < MaxTries; i++)
        {
            var identifier = TakenAt(text, span) + i.ToString(CultureInfo.InvariantCulture);
            var named = ManifestEditor.SetIdentifier(text.ToString(), new SourceSpan(span.Start, span.Length), identifier);
            if (named is null)
            {
                return null;
            }

            if (manifests.Change(path, text, named) is { } changed && manifests.CountFaults(path, changed) < faults)
            {
                return (identifier, changed);
            }
        }

        return null;
    }

    /// <summary>The C# name that is taken: the one that was chosen, or what follows from the name.</summary>
    private static string TakenAt(SourceText text, TextSpan span)
    {
        var name = NameAt(text, span);
        return ManifestEditor.FindIdentifier(text.ToString(), new SourceSpan(span.Start, span.Length)) ?? CSharpName.Derive(name) ?? name;
    }

    /// <summary>The name between the quotes.</summary>
    private static string NameAt(SourceText text, TextSpan span) => text.ToString(TextSpan.FromBounds(span.Start + 1, span.End - 1));
}
